//! nginx and Caddy with the configurations that are shipped, but for name, port and folder.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use xtask::page::{hosts, policy};
use xtask::{command, paths, tools};

use crate::folders;

/// Which web server, and how it is configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    /// With the line on brotli switched on, as the file says.
    NginxBrotli,
    Caddy,
}

/// A running web server; it ends with this value.
#[derive(Debug)]
pub struct Host {
    kind: Kind,
    child: Option<Child>,
    port: u16,
    /// Where its files, configuration and logs are.
    home: PathBuf,
    prefix: String,
    /// Whether its name was known when the page was built.
    named: bool,
}

impl Host {
    /// Serves a copy of `page` below the path `prefix` (`/` or `/some/where/`). Nothing where this
    /// machine does not have what it takes.
    pub fn start(kind: Kind, page: &Path, prefix: &str) -> Result<Option<Self>> {
        Self::start_as(kind, page, prefix, false)
    }

    /// Likewise, with the page and the configuration as `--site` makes them.
    pub fn start_named(kind: Kind, page: &Path, prefix: &str) -> Result<Option<Self>> {
        Self::start_as(kind, page, prefix, true)
    }

    fn start_as(kind: Kind, page: &Path, prefix: &str, named: bool) -> Result<Option<Self>> {
        if kind == Kind::NginxBrotli && tools::web_servers()?.nginx_brotli.is_none() {
            println!("Not tested: nginx with brotli, for which no module is known here");
            return Ok(None);
        }
        let mut host = Self {
            kind,
            child: None,
            port: TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
                .local_addr()?
                .port(),
            home: folders::fresh()?,
            prefix: prefix.to_owned(),
            named,
        };
        host.deploy(page)?;
        if named {
            host.name_in_page()?;
        }
        host.resume()?;
        Ok(Some(host))
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.prefix)
    }

    /// The folder with the page.
    pub fn folder(&self) -> PathBuf {
        self.home.join("root").join(self.prefix.trim_matches('/'))
    }

    /// Puts another version of the page in place.
    pub fn deploy(&self, page: &Path) -> Result<()> {
        fs::create_dir_all(self.folder())?;
        folders::deploy(page, &self.folder())
    }

    /// What the build would have written, had it known the address.
    fn name_in_page(&self) -> Result<()> {
        let file = self.folder().join("index.html");
        let html = fs::read_to_string(&file)?;
        let (unnamed, named) = (policy::for_site(""), policy::for_site(&self.url()));
        fs::write(&file, change(&html, &[(&unnamed, &named)])?)?;
        for copy in ["index.html.br", "index.html.gz"] {
            fs::remove_file(self.folder().join(copy))?;
        }
        Ok(())
    }

    /// The network is gone: nobody answers.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// The network is there again.
    pub fn resume(&mut self) -> Result<()> {
        self.stop();
        let mut command = match self.kind {
            Kind::Nginx | Kind::NginxBrotli => self.nginx()?,
            Kind::Caddy => self.caddy()?,
        };
        let log = fs::File::create(self.home.join("log"))?;
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        self.child = Some(
            command
                .spawn()
                .with_context(|| format!("cannot start {}", command::describe(&command)))?,
        );
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            ensure!(
                start.elapsed() < Duration::from_secs(20),
                "{:?} does not listen: {}",
                self.kind,
                fs::read_to_string(self.home.join("log")).unwrap_or_default()
            );
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// The network is so bad that requests go out and nothing comes back, or (`false`) is well again.
    pub fn hang(&self, hangs: bool) -> Result<()> {
        let child = self.child.as_ref().context("it does not run")?;
        let signal = if hangs { "-STOP" } else { "-CONT" };
        command::run(Command::new("kill").args([signal, &child.id().to_string()]))
    }

    fn configuration(&self, name: &str) -> Result<String> {
        if !self.named {
            return shipped(name);
        }
        let written = hosts::configurations(&self.url());
        let found = written.into_iter().find(|(file, _)| *file == name);
        Ok(found.context("there is no such configuration")?.1)
    }

    fn nginx(&self) -> Result<Command> {
        let servers = tools::web_servers()?;
        let mut site = change(
            &self.configuration("nginx.conf")?,
            &[
                ("listen 80; ", &format!("listen 127.0.0.1:{}; ", self.port)),
                ("/srv/upfunnel", &self.home.join("root").to_string_lossy()),
            ],
        )?;
        let mut module = String::new();
        if self.kind == Kind::NginxBrotli {
            site = change(&site, &[("#brotli_static", "brotli_static")])?;
            let file = servers.nginx_brotli.context("no module for brotli")?;
            module = format!("load_module {};", file.display());
        }
        fs::write(self.home.join("site.conf"), site)?;
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|what| format!("{what}_temp_path {what};\n"))
            .concat();
        // One process, which is the one that we can stop.
        let main = format!(
            "{module}\ndaemon off;\nmaster_process off;\npid pid;\nerror_log stderr;\nevents {{}}\n\
             http {{\naccess_log off;\n{temporary}include site.conf;\n}}\n"
        );
        fs::write(self.home.join("main.conf"), main)?;
        let mut command = Command::new(servers.nginx);
        command
            .args(["-c", "main.conf", "-e", "stderr", "-p"])
            .arg(format!("{}/", self.home.display()));
        Ok(command)
    }

    fn caddy(&self) -> Result<Command> {
        let site = change(
            &self.configuration("Caddyfile")?,
            &[
                (
                    "funnel.example.com {",
                    &format!("http://127.0.0.1:{} {{", self.port),
                ),
                ("/srv/upfunnel", &self.home.join("root").to_string_lossy()),
            ],
        )?;
        let file = self.home.join("Caddyfile");
        fs::write(&file, format!("{{\n\tadmin off\n}}\n{site}"))?;
        let mut command = Command::new(tools::web_servers()?.caddy);
        command
            .args(["run", "--adapter", "caddyfile", "--config"])
            .arg(file)
            .env("XDG_DATA_HOME", &self.home)
            .env("XDG_CONFIG_HOME", &self.home);
        Ok(command)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop();
        // What is left lies in the target folder.
        let _ = fs::remove_dir_all(&self.home);
    }
}

fn shipped(name: &str) -> Result<String> {
    fs::read_to_string(paths::root().join("hosting").join(name))
        .with_context(|| format!("cannot read hosting/{name}"))
}

/// What somebody who uses the file has to change.
fn change(text: &str, changes: &[(&str, &str)]) -> Result<String> {
    let mut text = text.to_owned();
    for (from, to) in changes {
        ensure!(
            text.matches(from).count() == 1,
            "{from:?} does not stand once in the configuration"
        );
        text = text.replace(from, to);
    }
    Ok(text)
}
