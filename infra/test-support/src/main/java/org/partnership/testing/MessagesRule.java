package org.partnership.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * L-7: the platform's own words are there in English, French, Spanish and Arabic, with the same
 * facts.
 */
public final class MessagesRule {

  private static final List<String> LANGUAGES = List.of("_fr", "_es", "_ar");
  private static final Pattern FACT = Pattern.compile("\\{\\d+}");

  private MessagesRule() {}

  /** Checks {@code messages*.properties} on the class path. */
  public static void check() {
    check("messages");
  }

  /** Checks a bundle. */
  public static void check(String bundle) {
    Properties english = load(bundle, "");
    List<String> faults = new ArrayList<>();
    if (english.isEmpty()) {
      faults.add(bundle + " has no texts");
    }
    for (String language : LANGUAGES) {
      Properties other = load(bundle, language);
      Set<String> missing = new TreeSet<>(english.stringPropertyNames());
      missing.removeAll(other.stringPropertyNames());
      Set<String> extra = new TreeSet<>(other.stringPropertyNames());
      extra.removeAll(english.stringPropertyNames());
      missing.forEach(key -> faults.add(bundle + language + ": no text for " + key));
      extra.forEach(key -> faults.add(bundle + language + ": text for nothing: " + key));
      for (String key : english.stringPropertyNames()) {
        String text = other.getProperty(key);
        if (text != null && !facts(text).equals(facts(english.getProperty(key)))) {
          faults.add(bundle + language + ": other facts in " + key);
        }
        if (text != null && text.contains("'")) {
          faults.add(bundle + language + ": straight apostrophe in " + key);
        }
      }
    }
    english.forEach(
        (key, text) -> {
          if (text.toString().contains("'")) {
            faults.add(bundle + ": straight apostrophe in " + key);
          }
        });
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }

  private static Set<String> facts(String text) {
    Set<String> facts = new TreeSet<>();
    Matcher matcher = FACT.matcher(text);
    while (matcher.find()) {
      facts.add(matcher.group());
    }
    return facts;
  }

  private static Properties load(String bundle, String language) {
    Properties properties = new Properties();
    String path = "/" + bundle + language + ".properties";
    try (InputStream in = MessagesRule.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("no " + path);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
