import pytest

from graph.engine.lock import Jar, format_lock, parse_lock, read_lock
from graph.errors import EngineError

SHA = "0" * 64
JAR = Jar("io.netty:netty-all:4.1:linux", 5, SHA)


def test_the_committed_lock_is_what_its_generator_writes():
    lock = read_lock()
    assert format_lock(list(lock.jars)) == lock.text
    assert len({jar.path for jar in lock.jars}) == len(lock.jars)
    assert lock.version("org.neo4j:neo4j").startswith("5.26.")


def test_the_committed_lock_names_no_registry():
    assert "//" not in read_lock().text


def test_a_classifier_is_part_of_the_file_name():
    assert JAR.path == "io/netty/netty-all/4.1/netty-all-4.1-linux.jar"
    assert JAR.artifact == "io.netty:netty-all"


def test_a_lock_reads_back_as_written():
    assert parse_lock(format_lock([JAR])).jars == (JAR,)


@pytest.mark.parametrize(
    "line", ["a:b:1 5", f"a:b 5 {SHA}", f"a:b:1 five {SHA}", "a:b:1 5 abc", f"a:b:1 5 {SHA} more"]
)
def test_a_line_that_is_no_jar_is_named(line):
    with pytest.raises(EngineError, match=r"jars\.lock:2: not a jar"):
        parse_lock(f"# comment\n{line}\n")


def test_an_artifact_that_is_not_locked_is_an_error():
    with pytest.raises(EngineError, match="lacks org:none"):
        parse_lock("").version("org:none")
