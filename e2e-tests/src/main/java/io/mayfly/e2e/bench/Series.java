package io.mayfly.e2e.bench;

import java.util.List;

/** Measurements of the same thing, with what is told of them: the median and how far they lie apart. */
record Series(double median, double lowest, double highest, List<Double> all) {
    static Series of(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        return new Series(percentile(sorted, 50), sorted.getFirst(), sorted.getLast(), List.copyOf(measured));
    }

    /** The value that so many percent of all don't exceed. */
    double percentile(int percent) {
        return percentile(all.stream().sorted().toList(), percent);
    }

    private static double percentile(List<Double> sorted, int percent) {
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }
}
