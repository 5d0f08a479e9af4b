package org.partnership.local.material.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Facts carry over from the documents, with their place; sentences and people do not")
class SourcedMaterialTest {

  private static final int SENTENCE_WORDS = 8;

  /** The people the documents name: by title, or as moderators. */
  private static final Pattern PERSON =
      Pattern.compile("\\bDr\\.? (\\p{L}+ \\p{L}+ \\p{L}+)|^(\\p{L}+ \\p{L}+) Moderator");

  private final Material material = Material.read();
  private Seeds seeds = new Seeds(Map.of());

  @BeforeEach
  void documents() throws IOException {
    Optional<Seeds> found = Seeds.find();
    assumeTrue(found.isPresent(), "Not checked: the documents are not beside this checkout");
    seeds = found.orElseThrow();
  }

  @Test
  @DisplayName("every citation names a document and a paragraph that exist")
  void citationsExist() {
    List<Source> sources =
        Stream.of(
                material.partners().stream().map(Organisation::sources),
                material.partnerships().stream().map(Partnership::sources),
                Stream.of(material.consultation().sources()),
                questionSources(material.consultation().questions()),
                commentSources(material.consultation().comments()))
            .flatMap(lists -> lists)
            .flatMap(Collection::stream)
            .toList();

    assertThat(sources).hasSizeGreaterThan(100).allMatch(seeds::has, "is in the documents");
  }

  private static Stream<List<Source>> questionSources(List<Consultation.Question> questions) {
    return questions.stream()
        .flatMap(
            question ->
                Stream.concat(
                    Stream.of(List.of(question.source())), questionSources(question.parts())));
  }

  private static Stream<List<Source>> commentSources(List<Consultation.Comment> comments) {
    return comments.stream()
        .flatMap(
            comment ->
                Stream.concat(
                    Stream.of(List.of(comment.source())), commentSources(comment.replies())));
  }

  @Test
  @DisplayName("a place that is not in the document is noticed")
  void inventedPlacesAreNoticed() {
    assertThat(seeds.has(Source.of("S1 §78"))).isTrue();
    assertThat(seeds.has(Source.of("S1 §79"))).isFalse();
    assertThat(seeds.has(Source.of("S1 box (j)"))).isFalse();
    assertThat(seeds.has(Source.of("S3 Govern"))).isFalse();
    assertThat(seeds.has(Source.of("S9 §1"))).isFalse();
  }

  @Test
  @DisplayName("no eight words in a row are taken from a document")
  void noSentencesAreCopied() throws IOException {
    Set<List<String>> theirs = new HashSet<>();
    seeds.words().forEach(words -> theirs.addAll(runs(words)));
    List<List<String>> copied = new ArrayList<>();
    for (String text : Prose.withoutNames()) {
      runs(Seeds.words(text)).stream().filter(theirs::contains).forEach(copied::add);
    }

    assertThat(theirs).hasSizeGreaterThan(5_000);
    assertThat(copied).isEmpty();
  }

  private static List<List<String>> runs(List<String> words) {
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i + SENTENCE_WORDS <= words.size(); i++) {
      runs.add(words.subList(i, i + SENTENCE_WORDS));
    }
    return runs;
  }

  @Test
  @DisplayName("no person named in a document is named here")
  void nobodyIsNamed() throws IOException {
    Set<String> people = new TreeSet<>();
    for (List<String> document : seeds.lines().values()) {
      for (String line : document) {
        Matcher person = PERSON.matcher(line);
        while (person.find()) {
          String name = person.group(1) != null ? person.group(1) : person.group(2);
          Stream.of(name.split(" "))
              .filter(word -> Character.isUpperCase(word.charAt(0)))
              .map(word -> Seeds.words(word).getFirst())
              .forEach(people::add);
        }
      }
    }
    Set<String> said = new HashSet<>();
    Prose.all().forEach(text -> said.addAll(Seeds.words(text)));

    assertThat(people).hasSizeGreaterThanOrEqualTo(9);
    assertThat(said).doesNotContainAnyElementsOf(people);
  }
}
