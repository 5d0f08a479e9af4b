package org.partnership.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contracts as files. */
final class ContractFiles {

  static final Path CURRENT = Path.of("src/main/resources/contracts");
  static final Path RELEASED = Path.of("released");
  static final String SCHEMA = ".schema.json";
  static final String EXAMPLE = ".example.json";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private ContractFiles() {}

  static List<Path> ending(Path root, String suffix) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Schema schema(Path file) {
    return REGISTRY.getSchema(read(file));
  }

  static String typeOf(Path schemaFile) {
    String name = schemaFile.getFileName().toString();
    return name.substring(0, name.length() - SCHEMA.length());
  }

  static Path exampleOf(Path schemaFile) {
    return schemaFile.resolveSibling(typeOf(schemaFile) + EXAMPLE);
  }
}
