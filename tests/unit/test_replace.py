import pytest

from graph.replace import replace
from graph.seeds.version import data_version


def test_a_file_is_replaced_with_the_mode_asked_for(tmp_path):
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")
    replace(path, "новый\n", mode=0o600)
    assert path.read_bytes() == "новый\n".encode()
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_no_draft(tmp_path):
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        replace(path, "\udc80")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "full").touch()
    with pytest.raises(OSError, match=r"\S"):
        replace(tmp_path / "folder", "text")
    assert path.read_text(encoding="utf-8") == "old"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "folder"]


def test_the_data_version_tells_any_change(tmp_path):
    def version():
        return data_version(tmp_path)

    (tmp_path / "a").mkdir()
    seen = [version()]
    for name, text in (
        ("a/b.yaml", "x"),
        ("a/b.yaml", "y"),
        ("a-b.yaml", "y"),
        ("c.cypher", ""),
        ("a/d.yaml", ""),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        seen.append(version())
    (tmp_path / "a/d.yaml").rename(tmp_path / "a/e.yaml")
    seen.append(version())
    assert len(set(seen)) == len(seen)
    (tmp_path / "notes.txt").write_text("no matter", encoding="utf-8")
    assert version() == seen[-1]
    assert len(seen[-1]) == 12
