//! The web servers whose configurations we ship.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{store, system};
use crate::command;

/// Debian's packages with what is needed of them.
const PACKAGES: &[&str] = &["nginx", "libnginx-mod-http-brotli-static", "caddy"];
const BROTLI: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// nginx and Caddy.
#[derive(Clone, Debug)]
pub struct WebServers {
    /// nginx itself.
    pub nginx: PathBuf,
    /// Its module for files that are compressed by brotli already, where we know one that fits.
    pub nginx_brotli: Option<PathBuf>,
    /// Caddy itself.
    pub caddy: PathBuf,
}

/// The web servers. Debian's packages are unpacked into the folder of the tools rather than
/// installed: nobody who runs tests wants a web server that starts with the machine.
///
/// # Errors
/// Where they are missing and cannot be had.
pub fn web_servers() -> Result<WebServers> {
    if system::find("apt-get").is_some() && system::find("dpkg-deb").is_some() {
        let home = store::install("web-servers-debian-1", Path::new("usr/bin/caddy"), unpack)?;
        return Ok(WebServers {
            nginx: home.join("usr/sbin/nginx"),
            nginx_brotli: Some(home.join(BROTLI)),
            caddy: home.join("usr/bin/caddy"),
        });
    }
    let (Some(nginx), Some(caddy)) = (system::find("nginx"), system::find("caddy")) else {
        bail!(
            "nginx or caddy not found, needed to test the configurations in hosting/.\nInstall both and put them on the PATH."
        );
    };
    Ok(WebServers {
        nginx,
        nginx_brotli: None,
        caddy,
    })
}

fn unpack(root: &Path) -> Result<()> {
    let downloads = root.join("downloads");
    fs::create_dir_all(&downloads)?;
    let mut download = Command::new("apt-get");
    download
        .args(["download", "-qq"])
        .args(PACKAGES)
        .current_dir(&downloads);
    if command::run(&mut download).is_err() {
        // The list of packages may be out of date.
        system::update();
        command::run(&mut download).context(
            "apt-get cannot download web servers; `sudo apt-get update` may be what is missing",
        )?;
    }
    for entry in fs::read_dir(&downloads)? {
        command::run(
            Command::new("dpkg-deb")
                .arg("--extract")
                .arg(entry?.path())
                .arg(root),
        )?;
    }
    fs::remove_dir_all(&downloads).context("cannot remove what was downloaded")
}
