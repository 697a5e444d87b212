"""How fast files come in, and in how much memory; run as `python -m tests.bench.bench_intake [FILES]`."""

from __future__ import annotations

import io
import random
import statistics
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

import psutil
import trafilatura

from curator.exchange.coming import Wanted
from curator.exchange.readers.pool import Readers
from curator.exchange.readers.source import Options, Source
from curator.session.incoming import Imported, take_in
from curator.session.places import reader_command, seeds
from curator.session.setting_up import prepare
from curator.store.workspace import Workspace

PAGES = 180
SAVED = Path(__file__).parents[1] / "exchange" / "pages"
ROUNDS = 3
WORDS = [
    *("harbour", "mayor", "ferry", "council", "budget", "strike", "minister", "court", "report", "police"),
    *("school", "river", "bridge", "storm", "price", "energy", "teacher", "hospital", "border", "treaty"),
    *("vote", "party", "union", "company", "market", "engineer", "village", "coast", "winter", "law"),
]
SHARES = {"html": 50, "txt": 15, "eml": 10, "md": 8, "docx": 7, "jsonl": 4, "png": 4, "bad": 2}


def sentence(rng: random.Random) -> str:
    words = [rng.choice(WORDS) for _ in range(rng.randint(8, 22))]
    return f"The {' '.join(words)}, she said on {rng.choice(('Monday', 'Friday'))}."


def paragraphs(rng: random.Random) -> list[str]:
    return [" ".join(sentence(rng) for _ in range(rng.randint(2, 5))) for _ in range(rng.randint(6, 20))]


def page(rng: random.Random) -> str:
    """Some 40 kB, of which an eighth is the article, as on a news site."""
    links = "".join(f'<li><a href="/{rng.choice(WORDS)}/{n}">{sentence(rng)}</a></li>' for n in range(60))
    body = "".join(f"<p>{text}</p>" for text in paragraphs(rng))
    script = f"<script>var a = [{','.join(str(rng.random()) for _ in range(900))}];</script>"
    title = sentence(rng)
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{title} | Example Daily</title><meta charset=utf-8>"
        f'<meta property="og:title" content="{title}"><meta name=author content="Omi Sandrel">'
        f'<meta property="article:published_time" content="2026-01-04T10:00:00Z">{script}</head><body>'
        f"<nav><ul>{links}</ul></nav><main><article><h1>{title}</h1><figure><img src=x><figcaption>A ferry"
        f"</figcaption></figure>{body}</article><aside><ul>{links}</ul></aside></main><footer><p>© Example"
        f"</p></footer>{script}</body></html>"
    )


def docx(rng: random.Random) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs(rng))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        )
        packed.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return buffer.getvalue()


def content(kind: str, rng: random.Random) -> bytes:
    text = "\n\n".join(paragraphs(rng))
    match kind:
        case "html":
            return page(rng).encode()
        case "eml":
            head = "From: a@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: Ferry\r\n"
            return f"{head}Date: Mon, 05 Jan 2026 10:00:00 +0000\r\n\r\n{text}".encode()
        case "docx":
            return docx(rng)
        case "jsonl":
            return "".join(f'{{"text": "{sentence(rng)}"}}\n' for _ in range(5)).encode()
        case "png":
            return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + rng.randbytes(200)
        case "bad":
            return b"PK\x03\x04" + rng.randbytes(500)
        case _:
            return text.encode()


def fill(folder: Path, count: int, shares: dict[str, int]) -> int:
    """Write so many files, mixed in the same way each time; their size in all."""
    rng, size = random.Random(5), 0
    kinds = rng.choices(list(shares), list(shares.values()), k=count)
    for number, kind in enumerate(kinds):
        path = folder / f"{number // 500:03}" / f"{number:05}.{'docx' if kind == 'bad' else kind}"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(content(kind, rng))
    return size


def megabytes() -> tuple[float, float]:
    """What this process holds now, and what its children hold together."""
    own = psutil.Process()
    children = 0
    for child in own.children():
        try:
            children += child.memory_info().rss
        except psutil.Error:
            continue
    return own.memory_info().rss / 1e6, children / 1e6


def by_hand(paths: list[Path]) -> float:
    """Seconds of trafilatura alone, in this process."""
    start = time.perf_counter()
    for path in paths:
        trafilatura.bare_extraction(path.read_bytes(), url=None, include_comments=False, with_metadata=True)
    return time.perf_counter() - start


def by_readers(readers: Readers, paths: list[Path]) -> float:
    start = time.perf_counter()
    for _ in readers.read([(Source.of(path), Options()) for path in paths]):
        pass
    return time.perf_counter() - start


def pages(folder: Path) -> None:
    """Pages as they are on the web, made by hand; each one several times."""
    found = sorted(SAVED.glob("*.html"))
    folder.mkdir()
    for number in range(PAGES):
        (folder / f"{number}.html").write_bytes(found[number % len(found)].read_bytes())
    paths = sorted(folder.iterdir())
    alone, one, pool = [], [], []
    with Readers(reader_command(), 1) as single, Readers(reader_command()) as readers:
        for _ in range(ROUNDS + 1):
            alone.append(by_hand(paths))
            one.append(by_readers(single, paths))
            pool.append(by_readers(readers, paths))
        at_once = readers.at_once
    # The first round loads the libraries.
    bare, ours, all_of = (statistics.median(times[1:]) for times in (alone, one, pool))
    print(f"html pages, trafilatura alone in one process     {PAGES / bare:10.1f} pages/s")
    print(
        f"html pages, one reading process                  {PAGES / ours:10.1f} pages/s {ours / bare:5.2f} ×"
    )
    print(f"html pages, {at_once} reading processes                   {PAGES / all_of:10.1f} pages/s")


class Watched:
    """Memory while something runs, looked at five times a second."""

    def __init__(self) -> None:
        self.seen: list[tuple[float, float]] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Watched:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.2):
            self.seen.append(megabytes())


def told(what: str, seconds: float, files: int, imported: Imported) -> None:
    print(
        f"{what:<48} {seconds:8.1f} s  {files / seconds:8.0f} files/s   new {len(imported.new)}, "
        f"here {len(imported.known)}, refused {len(imported.refused)}, passed over "
        f"{sum(each.count for each in imported.passed)}"
    )


def folder_of(count: int, folder: Path) -> None:
    size = fill(folder / "in", count, SHARES)
    print(f"a folder of {count} mixed files, {size / 1e6:.0f} MB:")
    with Workspace.open(folder / "w.db", "d") as workspace, Readers(reader_command()) as readers:
        prepare(workspace, seeds())
        for what in ("into an empty workspace", "again, all of it here"):
            start = time.perf_counter()
            with Watched() as watched:
                imported = take_in(workspace, Wanted([folder / "in"]), readers.read)
            told(f"  {what}", time.perf_counter() - start, count, imported)
            third = max(1, len(watched.seen) // 3)
            for part, seen in (("first", watched.seen[:third]), ("last", watched.seen[-third:])):
                own, children = (max((one[at] for one in seen), default=0) for at in (0, 1))
                print(f"    {part} third: this process {own:5.0f} MB, reading processes {children:5.0f} MB")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        pages(Path(name, "pages"))
        folder_of(count, Path(name))


if __name__ == "__main__":
    main()
