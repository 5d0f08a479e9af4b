package org.partnership.local.material.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything there is to load, in the order of the files. */
public record Material(
    List<Office> offices,
    List<Organisation> partners,
    List<Partnership> partnerships,
    List<Agreement> agreements,
    Consultation consultation) {

  private record Offices(List<Office> offices) {}

  private record Organisations(List<Organisation> organisations) {}

  private record Partnerships(List<Partnership> partnerships) {}

  private record Illustrative(
      List<Organisation> partners, List<Partnership> partnerships, List<Agreement> agreements) {}

  /** Reads the files that come with this module. */
  public static Material read() {
    JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    Illustrative illustrative = read(mapper, "illustrative", Illustrative.class);
    return new Material(
        read(mapper, "offices", Offices.class).offices(),
        both(
            read(mapper, "organisations", Organisations.class).organisations(),
            illustrative.partners()),
        both(
            read(mapper, "partnerships", Partnerships.class).partnerships(),
            illustrative.partnerships()),
        illustrative.agreements(),
        read(mapper, "consultation", Consultation.class));
  }

  private static <T> T read(JsonMapper mapper, String name, Class<T> type) {
    String file = "/material/" + name + ".json";
    try (InputStream in = Material.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in this jar");
      }
      return mapper.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> both(List<T> real, List<T> illustrative) {
    return Stream.concat(real.stream(), illustrative.stream()).toList();
  }
}
