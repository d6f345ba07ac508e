package org.soleus.casefile.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Nothing;
import org.soleus.casefile.yaml.Value.Text;
import org.soleus.casefile.yaml.Value.Unreadable;

/**
 * Builds the tree of one YAML document from the parser's events. Of YAML's features only those are
 * read that a person needs to fill in a form: no aliases, no tags, no second document.
 */
public final class YamlTree {
  private static final int DEEPEST = 32;
  private static final String PLAIN_YAML = "Write the value itself: plain fields, lists and words.";

  private final Iterator<Event> events;
  private final FaultList faults;

  private YamlTree(Iterator<Event> events, FaultList faults) {
    this.events = events;
    this.faults = faults;
  }

  /**
   * The tree of a text.
   *
   * @param faults takes what is wrong
   * @return empty where there is no tree at all; a fault says why
   */
  public static Optional<Value> of(String text, FaultList faults) {
    var settings = LoadSettings.builder().setUseMarks(true).setParseComments(false).build();
    try {
      return new YamlTree(new Parse(settings).parseString(text).iterator(), faults).document();
    } catch (RuntimeException e) {
      // The parser also throws what it does not document: odd escapes, directives, surrogates.
      SyntaxFault.note(e, faults);
      return Optional.empty();
    }
  }

  private Optional<Value> document() {
    Optional<Value> tree = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && tree.isPresent()) {
        faults.add(
            at("", event),
            "",
            "begins a second document; a file has one.",
            "Remove the line of three dashes and what follows it.");
        return tree;
      } else if (event instanceof NodeEvent node) {
        tree = Optional.of(value(node, "", Where.FILE, 1));
      }
    }
    if (tree.isEmpty() || tree.get() instanceof Nothing) {
      faults.add(Where.FILE, "", "says nothing: it is empty or has only comments.", "");
      return Optional.empty();
    }
    return tree;
  }

  /**
   * The value that begins with an event.
   *
   * @param key place of the field's name, which stands in for the place of an absent value
   */
  private Value value(Event event, String path, Where key, int depth) {
    Where where = at(path, event);
    if (event instanceof AliasEvent alias) {
      faults.add(
          where,
          "*" + Shown.name(alias.getAlias().getValue()),
          "is a YAML alias; aliases are not read.",
          PLAIN_YAML);
      return new Unreadable(where);
    }
    refuseAnchorAndTag(event, where);
    if (depth > DEEPEST && event instanceof CollectionStartEvent) {
      throw new TooDeep(where);
    }
    return switch (event) {
      case MappingStartEvent _ -> fields(where, depth);
      case SequenceStartEvent _ -> items(where, depth);
      case ScalarEvent scalar -> scalar(scalar, where, key);
      default -> throw new IllegalStateException("no value begins with " + event);
    };
  }

  private static Value scalar(ScalarEvent scalar, Where where, Where key) {
    if (!scalar.isPlain()) {
      return new Text(where, scalar.getValue(), true);
    }
    boolean absent = scalar.getValue().isEmpty() && key.line() > 0;
    return Scalars.plain(
        absent ? new Where(where.path(), key.line(), key.column()) : where, scalar.getValue());
  }

  private Value items(Where where, int depth) {
    List<Value> items = new ArrayList<>();
    for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
      items.add(value(event, where.entry(items.size()), Where.FILE, depth + 1));
    }
    return new Items(where, items);
  }

  private Value fields(Where where, int depth) {
    SequencedMap<String, Field> fields = new LinkedHashMap<>();
    for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
      field(event, where, fields, depth);
    }
    return new Fields(where, fields);
  }

  private void field(Event event, Where where, SequencedMap<String, Field> fields, int depth) {
    Value name = value(event, where.path(), Where.FILE, depth + 1);
    if (!(event instanceof ScalarEvent scalar)) {
      if (!(name instanceof Unreadable)) {
        faults.add(
            name.where(),
            name.shown(),
            "cannot be the name of a field.",
            "Maybe braces or brackets are missing quotation marks?");
      }
      value(events.next(), where.path(), Where.FILE, depth + 1);
      return;
    }
    String key = scalar.getValue();
    Where place = at(where.field(key), event);
    Value value = value(events.next(), place.path(), place, depth + 1);
    Field first = fields.putIfAbsent(key, new Field(place, value));
    if (first != null) {
      faults.add(
          place,
          "",
          "is written twice here; the first is line " + first.where().line() + ".",
          "Keep one of the two.");
    }
  }

  private void refuseAnchorAndTag(Event event, Where where) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      String anchor = "&" + Shown.name(node.getAnchor().get().getValue());
      faults.add(where, anchor, "is a YAML anchor; anchors are not read.", PLAIN_YAML);
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      String shown = Shown.name(tag.get().replace("tag:yaml.org,2002:", "!!"));
      faults.add(where, shown, "is a YAML tag; tags are not read.", PLAIN_YAML);
    }
  }

  private static Where at(String path, Event event) {
    return at(path, event.getStartMark());
  }

  static Where at(String path, Optional<Mark> mark) {
    return mark.map(one -> new Where(path, one.getLine() + 1, one.getColumn() + 1))
        .orElse(new Where(path, 0, 0));
  }

  /** Ends the reading of a file that is nested without end. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Where where;

    TooDeep(Where where) {
      super("nested too deeply");
      this.where = where;
    }

    void note(FaultList faults) {
      faults.add(
          new Where("", where.line(), where.column()),
          "",
          "is nested more than " + DEEPEST + " levels deep.",
          "Maybe brackets are missing their other half?");
    }
  }
}
