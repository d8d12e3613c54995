"""A server that other machines reach: only with a certificate, and only laptops that trust it send anything.

The certificate in tests/data/tls is for 127.0.0.1 and nobody's; it is good for a hundred years.
"""

import os
import signal
import ssl
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from fieldkit.errors import BindRefused, CertificateUnfit, CertificateUnknown
from fieldkit.server.run import listen, secured, url_of
from fieldkit.sync import device, wire
from fieldkit.sync.remote import Remote, open_client
from tests.server.test_process import Process

TLS = Path(__file__).parents[1] / "data" / "tls"
CERT, KEY = TLS / "cert.pem", TLS / "key.pem"


@pytest.fixture
def running(town):
    """The real process of the township, with the certificate."""
    code = town.access.new_code("a")
    town.database.close()
    made = Process(town.folder, 0, f"--cert={CERT}", f"--key={KEY}")
    yield made.url, code
    made.end(signal.SIGKILL)


def trusting(url, most=ssl.TLSVersion.MAXIMUM_SUPPORTED):
    context = ssl.create_default_context(cafile=CERT)
    context.maximum_version = most
    return httpx2.Client(base_url=url, verify=context, trust_env=False)


def test_a_laptop_that_trusts_the_certificate_syncs_over_tls(town, running):
    url, code = running
    assert url.startswith("https://")
    a = town.unknown_laptop("a")
    with trusting(url) as client:
        a.remote = Remote(client, url)
        device.enrol(a.store, a.remote, code, "a", "")
        a.household()
        assert a.sync().equal


def test_a_laptop_that_does_not_trust_it_sends_nothing_and_says_why(town, running):
    url, code = running
    a = town.unknown_laptop("a")
    with open_client(url) as client:
        a.remote = Remote(client, url)
        with pytest.raises(CertificateUnknown) as refused:
            device.enrol(a.store, a.remote, code, "a", "")
    assert "certificate" in refused.value.details["why"]


def test_older_tls_is_not_spoken(running):
    url, _ = running
    with trusting(url, ssl.TLSVersion.TLSv1_2) as client, pytest.raises(httpx2.ConnectError):
        client.get(f"{wire.PREFIX}/hello")


def test_with_a_certificate_the_server_listens_on_the_network_and_never_without():
    tls = secured(CERT, KEY)
    with listen("0.0.0.0", 0, tls) as listener:
        assert url_of(listener, tls).startswith("https://0.0.0.0:")
    with pytest.raises(BindRefused):
        listen("0.0.0.0", 0)


@pytest.mark.parametrize("files", [("none.pem", KEY), (CERT, CERT), (KEY, KEY), (CERT, "empty.pem")])
def test_what_is_no_certificate_with_its_key_is_refused_with_a_sentence(files, tmp_path):
    (tmp_path / "empty.pem").write_text("")
    with pytest.raises(CertificateUnfit):
        secured(*(tmp_path / file for file in files))


def test_a_certificate_without_its_key_is_refused_before_anything_begins(tmp_path):
    env = {**os.environ, "FIELDKIT_PASSPHRASE": "township"}
    done = subprocess.run(
        [sys.executable, "-m", "fieldkit", "--home", tmp_path / "home", "server", "run", f"--cert={CERT}"],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert "cert.pem" in done.stderr
    assert not (tmp_path / "home" / "server").exists()
