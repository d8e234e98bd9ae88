"""Writes the zips of other programs: `python3 make.py`, here. Python's zipfile, and Info-ZIP's `zip` 3.0."""
import io
import os
import subprocess
import tempfile
import zipfile

CHAT = "03/04/2026, 18:05 - Maz: hello 😀\n03/04/2026, 18:06 - Jo: stop\n" * 30
WHEN = (2026, 4, 3, 18, 5, 8)


class Stream(io.RawIOBase):
    """Cannot go back, so that sizes stand behind each member, as Android writes them."""

    def __init__(self, path):
        super().__init__()
        self.file = open(path, "wb")

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)

    def close(self):
        self.file.close()
        super().close()


def member(name):
    info = zipfile.ZipInfo(name, WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


with Stream("streamed.zip") as out, zipfile.ZipFile(out, "w") as archive:
    archive.writestr(member("_chat.txt"), CHAT)
    archive.writestr(member("Bücher/größe.txt"), "x")

with zipfile.ZipFile("zip64.zip", "w") as archive:
    with archive.open(member("_chat.txt"), "w", force_zip64=True) as inside:
        inside.write(CHAT.encode())

here = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "_chat.txt"), "w", encoding="utf-8", newline="") as chat:
        chat.write(CHAT)
    for name, options in (("info-zip.zip", ["-X"]), ("locked.zip", ["-X", "-P", "secret"])):
        path = os.path.join(here, name)
        if os.path.exists(path):
            os.remove(path)
        subprocess.run(["zip", "-q", *options, path, "_chat.txt"], cwd=folder, check=True)
