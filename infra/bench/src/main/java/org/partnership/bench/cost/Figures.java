package org.partnership.bench.cost;

import java.util.List;
import java.util.Locale;

/** Tables of medians with their ranges, and percentiles. */
public final class Figures {

  private Figures() {}

  /** The head of a table. */
  public static void head(String what, Object... arguments) {
    System.out.printf(Locale.ROOT, what + "%n", arguments);
    System.out.printf("%-44s %10s %22s%n", "", "median", "range");
  }

  /** A row: the median of the repetitions, and the lowest and highest. */
  public static void row(String name, List<Double> values, String format) {
    List<Double> sorted = values.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-44s %10s %22s%n",
        name,
        String.format(Locale.ROOT, format, median(values)),
        String.format(Locale.ROOT, format, sorted.getFirst())
            + " - "
            + String.format(Locale.ROOT, format, sorted.getLast()));
  }

  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The value that this share (0 to 1) of the values does not exceed. */
  public static double percentile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
  }

  /** Position by position, one list over the other. */
  public static List<Double> ratios(List<Double> of, List<Double> over) {
    return java.util.stream.IntStream.range(0, of.size())
        .mapToObj(i -> of.get(i) / over.get(i))
        .toList();
  }
}
