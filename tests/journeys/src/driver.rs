//! The programs that drive browsers.

use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, bail};
use xtask::{paths, tools};

use crate::journey::eventually;
use crate::wire::Wire;

/// `MiniBrowser` is no narrower than its own tools, so these are made small: a phone is 360 pixels wide.
const SMALL_TOOLS: &str =
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none; font-size: 1px }";

/// A running driver; it ends with this value.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    /// Where it listens.
    pub url: String,
    screen: Option<Screen>,
}

impl Driver {
    pub fn chromium() -> Result<Self> {
        let mut command = Command::new(tools::chromium()?.driver);
        Self::announced(command.arg("--port=0"), "successfully on port ")
    }

    /// With access to the browser's own context, which takes the place of developer tools.
    pub fn firefox() -> Result<Self> {
        let mut command = Command::new(tools::firefox()?.driver);
        command.args(["--port", "0", "--allow-system-access"]);
        Self::announced(&mut command, "Listening on 127.0.0.1:")
    }

    /// On a screen of its own. Language, colors and motion are what the desktop wishes.
    pub fn webkit(language: &str, calm: bool, webassembly: bool) -> Result<Self> {
        let screen = Screen::start(calm)?;
        // It does not tell the port it takes.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let child = Command::new(tools::webkit()?.driver)
            .arg(format!("--port={port}"))
            .env("DISPLAY", &screen.display)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("XDG_CONFIG_HOME", &screen.home)
            .env("XDG_CACHE_HOME", &screen.home)
            .env("XDG_DATA_HOME", &screen.home)
            .env("LANG", format!("{}.UTF-8", language.replace('-', "_")))
            .env("LC_ALL", "")
            .env("LANGUAGE", language.replace('-', "_"))
            .env("JSC_useWasm", if webassembly { "1" } else { "0" })
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start the browser's driver")?;
        let driver = Self {
            child,
            url: format!("http://127.0.0.1:{port}"),
            screen: Some(screen),
        };
        let wire = Wire::new(driver.url.clone());
        eventually(|| wire.get("/status"))?;
        Ok(driver)
    }

    /// Starts `command`, which prints its port after `announcement`. A driver takes a free port of
    /// one kind of address, wants the same of the other kind, and ends where another program has
    /// that: then the next one has better luck.
    fn announced(command: &mut Command, announcement: &str) -> Result<Self> {
        eventually(|| Self::announced_once(command, announcement))
    }

    fn announced_once(command: &mut Command, announcement: &str) -> Result<Self> {
        let (mut child, mut lines) = start(command).context("cannot start the browser's driver")?;
        let mut said = Vec::new();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let port = line
                .split_once(announcement)
                .map(|(_, port)| port.to_owned());
            said.push(line);
            port
        });
        let Some(port) = port else {
            end(&mut child);
            bail!("the browser's driver does not say its port, but {said:?}");
        };
        // The driver would stop at a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let port = port.trim_end_matches('.');
        Ok(Self {
            child,
            url: format!("http://127.0.0.1:{port}"),
            screen: None,
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.child);
        // After the browser that shows itself there.
        self.screen.take();
    }
}

/// A screen that nobody sees, and the wishes of the desktop on it.
#[derive(Debug)]
struct Screen {
    child: Child,
    display: String,
    home: PathBuf,
}

impl Screen {
    fn start(calm: bool) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let mut command = Command::new(tools::display_server()?);
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1600x1600x24",
            "-nolisten",
            "tcp",
        ]);
        let (child, mut lines) = start(&mut command).context("cannot start Xvfb")?;
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("desktop-{}-{count}", std::process::id());
        let mut screen = Self {
            child,
            display: String::new(),
            home: paths::target().join("journeys").join(name),
        };
        let number = lines.next().context("Xvfb does not start")??;
        screen.display = format!(":{}", number.trim());
        wish(&screen.home.join("gtk-3.0"), calm)?;
        Ok(screen)
    }
}

fn wish(folder: &Path, calm: bool) -> Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("gtk.css"), SMALL_TOOLS)?;
    let animations = u8::from(!calm);
    let settings = format!("[Settings]\ngtk-enable-animations={animations}\n");
    Ok(fs::write(folder.join("settings.ini"), settings)?)
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.child);
        let _ = fs::remove_dir_all(&self.home);
    }
}

fn start(command: &mut Command) -> Result<(Child, Lines<BufReader<ChildStdout>>)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let output = child.stdout.take().context("it has no output")?;
    Ok((child, BufReader::new(output).lines()))
}

fn end(child: &mut Child) {
    // It may have ended by itself.
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::process::Command;

    use super::Driver;

    #[test]
    fn a_driver_that_finds_its_port_taken_is_started_again() {
        let mark = std::env::temp_dir().join(format!("upfunnel-driver-{}", std::process::id()));
        let mut command = Command::new("sh");
        command.args([
            "-c",
            "if [ -e \"$0\" ]; then echo 'ready on port 4711.'; else touch \"$0\"; echo 'not available'; fi",
        ]);
        command.arg(&mark);
        let driver = Driver::announced(&mut command, "ready on port ").unwrap();
        fs::remove_file(mark).unwrap();
        assert_eq!(driver.url, "http://127.0.0.1:4711");
    }
}
