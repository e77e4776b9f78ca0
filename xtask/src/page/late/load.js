// What both late programs load by. Names of files are as beside the script that this becomes part of.
export const here = (name) => new URL(name, import.meta.url);

export const text = async (name) => {
  const answer = await fetch(here(name));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.text();
};

export const style = (name) =>
  new Promise((done, fail) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = here(name);
    link.onload = done;
    link.onerror = () => {
      link.remove();
      fail(new Error(`${link.href} could not be loaded`));
    };
    document.head.append(link);
  });
