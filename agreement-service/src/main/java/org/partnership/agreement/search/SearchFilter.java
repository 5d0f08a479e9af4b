package org.partnership.agreement.search;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** Finds things whose stored {@link SearchText} contains every word asked for. */
public final class SearchFilter {

  private static final int WORDS_MAX = 10;

  private SearchFilter() {}

  /** The filter on a path of stored search text. */
  public static Bson of(String path, String asked) {
    List<Bson> words =
        Pattern.compile(" ")
            .splitAsStream(SearchText.of(asked))
            .filter(word -> !word.isEmpty())
            .limit(WORDS_MAX)
            .map(word -> Filters.regex(path, Pattern.quote(word)))
            .toList();
    return words.isEmpty() ? Filters.empty() : Filters.and(words);
  }
}
