package org.partnership.kit.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;

/**
 * Several readings of one topic: the first word of an event's type says whose it is. All events of
 * a subject go to the same reader, so map all words a subject's events may begin with.
 */
public final class RoutedReader implements SubjectReader {

  private final Map<String, SubjectReader> byFirstWord;
  private final SubjectReader others;

  /**
   * @param byFirstWord such as {@code office} for {@code office.registered.v1}
   * @param others for every other type: it must keep positions too, or a gap could not be told
   */
  public RoutedReader(Map<String, SubjectReader> byFirstWord, SubjectReader others) {
    this.byFirstWord = Map.copyOf(byFirstWord);
    this.others = others;
  }

  private SubjectReader readerOf(Event event) {
    String type = event.type();
    int dot = type.indexOf('.');
    return byFirstWord.getOrDefault(dot < 0 ? type : type.substring(0, dot), others);
  }

  @Override
  public Map<String, Position> positions(Collection<String> subjects) {
    Map<String, Position> all = new HashMap<>(others.positions(subjects));
    byFirstWord.values().stream().distinct().forEach(r -> all.putAll(r.positions(subjects)));
    return all;
  }

  @Override
  public void apply(Map<String, List<Event>> bySubject) {
    Map<SubjectReader, Map<String, List<Event>>> byReader = new LinkedHashMap<>();
    bySubject.forEach(
        (subject, events) ->
            byReader
                .computeIfAbsent(readerOf(events.get(0)), r -> new LinkedHashMap<>())
                .put(subject, events));
    byReader.forEach(SubjectReader::apply);
  }

  @Override
  public void skip(Event event) {
    readerOf(event).skip(event);
  }
}
