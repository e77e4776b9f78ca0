// Writes the results of a calculator into the sentence above it.
const places = document.querySelectorAll("#answer [data-metric]");

const shown = (number, currency) => {
  const style = currency ? { style: "currency", currency } : {};
  return new Intl.NumberFormat("en", { ...style, maximumFractionDigits: 0 }).format(number);
};

document.getElementById("improvement").addEventListener("upfunnel-result", ({ detail }) => {
  for (const place of places) {
    const { metric, unit } = place.dataset;
    // Some results are not always there, such as the value of a lead where no lead is needed.
    place.textContent = metric in detail ? shown(detail[metric], unit) : "–";
  }
});
