package dev.flotilla.launcher.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows under a heading, aligned: numbers to the right, words to the left.
 */
public record Table(List<String> heading, List<List<String>> rows) {

    private static final String GAP = "  ";

    public Table {
        heading = List.copyOf(heading);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public String render() {
        int[] widths = IntStream.range(0, heading.size()).map(this::width).toArray();
        boolean[] numeric = new boolean[widths.length];
        for (int column = 0; column < widths.length; column++) {
            numeric[column] = isNumeric(column);
        }
        return IntStream.rangeClosed(0, rows.size())
            .mapToObj(index -> index == 0 ? heading : rows.get(index - 1))
            .map(row -> line(row, widths, numeric))
            .collect(Collectors.joining("\n"));
    }

    private int width(int column) {
        int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, heading.get(column).length());
    }

    private boolean isNumeric(int column) {
        return rows.stream().map(row -> row.get(column)).allMatch(cell -> cell.matches("[-0-9.,/]*"));
    }

    private static String line(List<String> cells, int[] widths, boolean[] numeric) {
        return IntStream.range(0, widths.length)
            .mapToObj(column -> padded(cells.get(column), widths[column], numeric[column]))
            .collect(Collectors.joining(GAP))
            .stripTrailing();
    }

    private static String padded(String cell, int width, boolean toTheRight) {
        String padding = " ".repeat(width - cell.length());
        return toTheRight ? padding + cell : cell + padding;
    }

}
