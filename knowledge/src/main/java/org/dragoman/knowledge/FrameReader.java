package org.dragoman.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Constraint;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.lexicon.Role;
import org.dragoman.lexicon.RoleFilling;
import org.dragoman.lexicon.Trigger;
import org.dragoman.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames and word sets from {@code .frames} files.
 *
 * <pre>
 * set     meeting   talk,meeting,summit
 *
 * frame   accuse.criticise
 * cameo   111
 * verb    criticise,criticize          T=obj|objof
 * verb    level obj:criticism          T=at|against
 * noun    criticism                    T=of|against
 * yes     [Russia] criticised {Turkey}.
 * no      The critics liked the film.
 * </pre>
 *
 * <p>A trigger line names the part of speech, the lemmas, constraints ({@code slot:words}, {@code slot:!words},
 * {@code @set} for a word set), roles ({@code S=}, {@code T=}, {@code M=}, with {@code ?} where the frame stands without)
 * and flags. Sets of all files are known in all files.
 */
final class FrameReader {
    private static final Set<String> FLAGS = Set.of(
            "sym", "quiet", "leader", "ban", "bare", "head", "passive", "active", "neg", "weak", "strong", "do", "undo",
            "flip", "light", "stop", "self", "lone", "able", "own", "free");
    private static final Set<String> HEADERS = Set.of(
            "again",
            "cameo",
            "plover",
            "context",
            "stance",
            "act",
            "measure",
            "parent",
            "describe",
            "negated",
            "bears",
            "detail",
            "implies",
            "factual");
    private static final Map<Role, RoleFilling> VERB_DEFAULTS =
            Map.of(Role.SOURCE, new RoleFilling(List.of("subj"), false));
    private static final Map<Role, RoleFilling> NOUN_DEFAULTS =
            Map.of(Role.SOURCE, new RoleFilling(List.of("poss", "by", "light", "adj", "from"), false));
    /** A measure is there whether or not somebody carries it out. */
    private static final Map<Role, RoleFilling> MEASURE_DEFAULTS =
            Map.of(Role.SOURCE, new RoleFilling(List.of("subj"), true));

    private final Problems problems;
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    FrameReader(Problems problems) {
        this.problems = problems;
    }

    /** The word sets read so far. */
    WordClasses words() {
        return new WordClasses(sets);
    }

    /** Reads the sets of a file; call it for all files before {@link #frames}. */
    void sets(String file, byte[] bytes) {
        int number = 0;
        for (String line : lines(bytes)) {
            number++;
            String[] parts = fields(line);
            if (parts.length > 0 && parts[0].equals("set")) {
                addSet(file, number, parts);
            }
        }
    }

    private void addSet(String file, int number, String[] parts) {
        if (parts.length < 3) {
            problems.add(file, number, "a set needs a name and words. Write: set  name  word,word");
            return;
        }
        Set<String> words = sets.computeIfAbsent(parts[1], name -> new LinkedHashSet<>());
        String list = String.join(" ", Arrays.copyOfRange(parts, 2, parts.length));
        for (String word : list.split(",")) {
            if (!word.isBlank()) {
                words.addAll(wordsOf(file, number, word.strip()));
            }
        }
    }

    private Set<String> wordsOf(String file, int number, String word) {
        if (!word.startsWith("@")) {
            return Set.of(word);
        }
        Set<String> named = sets.get(word.substring(1));
        if (named == null) {
            problems.add(
                    file,
                    number,
                    "unknown set \"" + word + "\". Define it with a line: set  " + word.substring(1) + "  word,word");
            return Set.of();
        }
        return named;
    }

    /** Reads the frames of a file. */
    List<Frame> frames(String file, byte[] bytes) {
        List<Frame> frames = new ArrayList<>();
        Draft draft = null;
        int number = 0;
        for (String line : lines(bytes)) {
            number++;
            String[] parts = fields(line);
            if (parts.length == 0 || parts[0].equals("set")) {
                continue;
            }
            if (parts[0].equals("frame")) {
                finish(draft, frames);
                draft = begin(file, number, parts);
            } else if (draft == null) {
                problems.add(
                        file, number, "\"" + parts[0] + "\" stands before any frame. Begin with a line: frame  id");
            } else {
                line(draft, file, number, parts, line);
            }
        }
        finish(draft, frames);
        return frames;
    }

    private @Nullable Draft begin(String file, int number, String[] parts) {
        if (parts.length != 2) {
            problems.add(file, number, "a frame needs one id. Write: frame  accuse.criticise");
            return null;
        }
        String before = ids.put(parts[1], file + ":" + number);
        if (before != null) {
            problems.add(
                    file,
                    number,
                    "frame id \"" + parts[1] + "\" was used at " + before + ". Give one of them another id.");
        }
        return new Draft(parts[1], file, number);
    }

    private void finish(@Nullable Draft draft, List<Frame> frames) {
        if (draft == null) {
            return;
        }
        if (draft.triggers.isEmpty()) {
            problems.add(
                    draft.file,
                    draft.line,
                    "frame \"" + draft.id + "\" has no trigger. Add a line: verb  lemma  T=obj");
        }
        frames.add(new Frame(draft.id, draft.headers, draft.triggers, draft.yes, draft.no));
    }

    private void line(Draft draft, String file, int number, String[] parts, String line) {
        String key = parts[0];
        String rest = line.strip().substring(key.length()).strip();
        switch (key) {
            case "verb" -> triggers(draft, PartOfSpeech.VERB, file, number, parts);
            case "noun" -> triggers(draft, PartOfSpeech.NOUN, file, number, parts);
            case "adj" -> triggers(draft, PartOfSpeech.ADJECTIVE, file, number, parts);
            case "yes" -> draft.yes.add(new Frame.Example(rest, file + ":" + number));
            case "no" -> draft.no.add(new Frame.Example(rest, file + ":" + number));
            default -> header(draft, file, number, key, withoutComment(rest));
        }
    }

    private void header(Draft draft, String file, int number, String key, String value) {
        if (!HEADERS.contains(key)) {
            problems.add(
                    file,
                    number,
                    "unknown line \"" + key + "\". Use verb, noun, adj, yes, no or one of "
                            + String.join(", ", new java.util.TreeSet<>(HEADERS)) + ".");
        } else if (value.isEmpty()) {
            problems.add(file, number, "\"" + key + "\" has no value. Write one behind it, or delete the line.");
        } else {
            draft.headers.put(key, value);
        }
    }

    private void triggers(Draft draft, PartOfSpeech partOfSpeech, String file, int number, String[] parts) {
        if (parts.length < 2) {
            problems.add(file, number, "a trigger needs a lemma. Write: verb  lemma  T=obj");
            return;
        }
        List<Constraint> constraints = new ArrayList<>();
        Map<Role, RoleFilling> roles = new EnumMap<>(Role.class);
        roles.putAll(defaults(draft, partOfSpeech));
        Set<String> flags = new HashSet<>();
        for (int i = 2; i < parts.length; i++) {
            part(parts[i], constraints, roles, flags, file, number);
        }
        if (!draft.headers.getOrDefault("cameo", "").matches("0[12].*|10.*")) {
            deepen(constraints, roles);
        }
        for (String lemma : parts[1].split(",")) {
            for (String word : wordsOf(file, number, lemma)) {
                String place = file + ":" + number;
                String lower = word.toLowerCase(Locale.ROOT);
                draft.triggers.add(new Trigger(partOfSpeech, lower, constraints, roles, flags, place));
                String before = draft.places.putIfAbsent(
                        new Trigger(partOfSpeech, lower, constraints, roles, flags, ""), place);
                if (before != null) {
                    problems.add(
                            file,
                            number,
                            "\"" + word + "\" is the same trigger as at " + before + ". Delete one of them.");
                }
            }
        }
    }

    /**
     * A target stands inside what the trigger asks for, when it stands nowhere else: "agreed to send arms to Chad", "lifted
     * the ban on Chad's cotton". Not so for appeals and demands: whom they go to is not whom their content is about.
     */
    private static void deepen(List<Constraint> constraints, Map<Role, RoleFilling> roles) {
        RoleFilling target = roles.get(Role.TARGET);
        if (target == null) {
            return;
        }
        List<String> slots = new ArrayList<>(target.slots());
        if (needs(constraints, "xcomp") && !slots.contains("xsubj") && !slots.contains("xobj")) {
            slots.add("xobj");
        }
        if (needs(constraints, "obj") && !slots.contains("objof")) {
            slots.add("objof");
        }
        roles.put(Role.TARGET, new RoleFilling(slots, target.optional()));
    }

    private static boolean needs(List<Constraint> constraints, String slot) {
        return constraints.stream()
                .anyMatch(constraint ->
                        !constraint.negated() && constraint.slot().equals(slot) && !constraint.takesAny());
    }

    private static Map<Role, RoleFilling> defaults(Draft draft, PartOfSpeech partOfSpeech) {
        boolean noun = partOfSpeech == PartOfSpeech.NOUN;
        if (draft.headers.containsKey("measure")) {
            return noun ? Map.of() : MEASURE_DEFAULTS;
        }
        return noun ? NOUN_DEFAULTS : VERB_DEFAULTS;
    }

    private void part(
            String part,
            List<Constraint> constraints,
            Map<Role, RoleFilling> roles,
            Set<String> flags,
            String file,
            int number) {
        int equals = part.indexOf('=');
        int colon = part.indexOf(':');
        if (equals > 0) {
            role(part.substring(0, equals), part.substring(equals + 1), roles, file, number);
        } else if (colon > 0) {
            constraints.add(constraint(part.substring(0, colon), part.substring(colon + 1), file, number));
        } else if (FLAGS.contains(part)) {
            flags.add(part);
        } else {
            problems.add(
                    file,
                    number,
                    "unknown flag \"" + part + "\". Use one of " + String.join(", ", new java.util.TreeSet<>(FLAGS))
                            + ".");
        }
    }

    private void role(String name, String slots, Map<Role, RoleFilling> roles, String file, int number) {
        boolean optional = name.endsWith("?");
        Role role = switch (optional ? name.substring(0, name.length() - 1) : name) {
            case "S" -> Role.SOURCE;
            case "T" -> Role.TARGET;
            case "M" -> Role.MEASURE;
            default -> null;
        };
        if (role == null || slots.isEmpty()) {
            problems.add(
                    file,
                    number,
                    "unknown role \"" + name + "=" + slots + "\". Use S=, T= or M= with slots such as obj|against.");
            return;
        }
        if (slots.equals("-")) {
            roles.remove(role);
        } else {
            roles.put(role, new RoleFilling(List.of(slots.split("\\|")), optional));
        }
    }

    private Constraint constraint(String slot, String words, String file, int number) {
        boolean negated = words.startsWith("!");
        Set<String> lemmas = new HashSet<>();
        for (String word : (negated ? words.substring(1) : words).split(",")) {
            lemmas.addAll(wordsOf(file, number, word));
        }
        return new Constraint(slot, lemmas, negated);
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }

    /** The fields of a line, none for a comment or an empty line; the text of examples is not cut here. */
    private static String[] fields(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return new String[0];
        }
        boolean example = stripped.startsWith("yes") || stripped.startsWith("no ") || stripped.startsWith("no\t");
        return (example ? stripped : withoutComment(stripped)).split("\\s+");
    }

    private static String withoutComment(String value) {
        int hash = value.indexOf(" #");
        return (hash < 0 ? value : value.substring(0, hash)).strip();
    }

    /** A frame being read. */
    private static final class Draft {
        private final String id;
        private final String file;
        private final int line;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<Trigger> triggers = new ArrayList<>();
        /** Where each trigger stands, by what it is. */
        private final Map<Trigger, String> places = new HashMap<>();

        private final List<Frame.Example> yes = new ArrayList<>();
        private final List<Frame.Example> no = new ArrayList<>();

        Draft(String id, String file, int line) {
            this.id = id;
            this.file = file;
            this.line = line;
        }
    }
}
