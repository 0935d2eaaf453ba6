package io.github.devrellint.document;

/**
 * A place as people and editors name it.
 *
 * @param line from 1; lines end at LF, CR LF or CR
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
