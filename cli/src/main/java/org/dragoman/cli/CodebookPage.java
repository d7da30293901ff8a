package org.dragoman.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.Lexica;
import org.dragoman.codebook.CameoCode;
import org.dragoman.coding.Measure;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.PartOfSpeech;
import org.dragoman.lexicon.Trigger;

/** What all codes mean, as a Markdown page made of the knowledge. */
final class CodebookPage {
    private static final String HEAD = """
            # Codebook

            Written by `dragoman knowledge codebook`; edits are lost. What the codes in entries mean, and a sentence that is read so.

            ## Fields that all entries share

            | field | meaning |
            |---|---|
            | `date`, `datePrecision`, `dateReason` | when, how exactly (day, week, month, quarter, year), and from which words |
            | `confidence` | 0 to 1; of events and positions, how likely it is right; of quotations it only orders entries |
            | `details` | of events, numbers as the sentence words them: `killed`, `wounded`, `detained`, `expelled`, `abducted`, `released`, `amount` of aid |
            | `evidence` | the sentence: its number, its offsets in UTF-16 units of the report's text, its words |
            | `rule` | the frames that read it |
            | `factuality` | how the report tells it, see below |
            | `attribution` | whose word it is, when somebody is quoted for it |

            ## Factuality

            | value | meaning |
            |---|---|
            | `asserted` | as a fact, in the report's own voice |
            | `reported` | as somebody's word; `attribution` names whose |
            | `denied` | somebody says that it is not so |
            | `negated` | it did not happen |
            | `future` | it is announced or expected |
            | `possible` | it may have happened or may happen |
            | `demanded` | somebody asks for it |
            | `conditional` | only if something else holds |
            | `historical` | long before the report: background |

            Only what is `asserted` or `reported` counts as having happened.

            ## Stances

            | stance | meaning |
            |---|---|
            | `support` | is for it, or does it |
            | `oppose` | is against it, or undoes or defies it |
            | `neutral` | abstains, is undecided, leaves it to others |
            | `withheld` | has not backed it, did not comment, would not say |

            | act | how the stance was shown |
            |---|---|
            | `state`, `reiterate` | by words, or by the same words again |
            | `call-for`, `propose` | by asking for it or bringing it up |
            | `vote`, `veto`, `abstain` | in a body that votes |
            | `impose`, `lift` | by doing it or undoing it |
            | `join` | by going along with who does it |
            | `accept`, `reject` | as an answer to others |
            | `defy` | by doing what it forbids |
            | `threaten` | by saying that one would do it |
            | `no-comment` | by not saying |

            """;

    private static final Map<String, String> SECTORS = sectors();
    private static final int MOST_WORDS = 5;

    private final Lexica lexica;
    private final StringBuilder out = new StringBuilder(HEAD);

    CodebookPage(Lexica lexica) {
        this.lexica = lexica;
    }

    String markdown() {
        measures();
        events();
        actors();
        return out.toString();
    }

    private void measures() {
        line("## Measures");
        line("");
        line(
                "What a position is about: a kind, and in `target` the code of the party that it bears on. A kind within a wider"
                        + " one answers questions for that too.");
        line("");
        line("| kind | within | the target is | named by words such as |");
        line("|---|---|---|---|");
        Map<String, Frame> kinds = new TreeMap<>();
        for (Frame frame : lexica.measures().frames()) {
            kinds.merge(
                    frame.header("measure"),
                    frame,
                    (one, other) -> one.header("describe").isEmpty() ? other : one);
        }
        kinds.forEach((kind, frame) -> {
            if (!kind.isEmpty()) {
                row(code(kind), code(frame.header("parent")), frame.header("bears"), words(frame));
            }
        });
        row(code(Measure.OTHER), "", "", "");
        line("");
        line(
                "`other` is what a state, an organisation or a known group is plainly for or against though it is of no kind above:"
                        + " \"a ban on whaling\", \"the proposed dam\". Its `label` says what; one label is one matter in histories,"
                        + " networks and statements for DNA, and no vote is foretold on it.");
        line("");
    }

    /** The first words that call the measure up, nouns before verbs, with what must stand beside them. */
    private static String words(Frame frame) {
        return frame.triggers().stream()
                .sorted(Comparator.comparing(trigger -> trigger.partOfSpeech() != PartOfSpeech.NOUN))
                .map(CodebookPage::words)
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(", "));
    }

    private static String words(Trigger trigger) {
        String beside = trigger.constraints().stream()
                .filter(constraint -> !constraint.negated())
                .map(constraint ->
                        constraint.lemmas().stream().sorted().findFirst().orElse(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return beside.isEmpty() ? trigger.lemma() : trigger.lemma() + " (" + beside + ")";
    }

    private void events() {
        line("## Events");
        line("");
        line("`cameo` is CAMEO 1.1b3, `plover` PLOVER 2.0 (2021), `quad` the class of the root: 1 verbal cooperation,"
                + " 2 material cooperation, 3 verbal conflict, 4 material conflict. The weight is Goldstein's, from -10 to 10."
                + " [Who does it] and {to whom} are marked in the sentence. A code without one is read only where an announced"
                + " or refused act takes it, or not at all.");
        line("");
        Map<String, String> examples = examples();
        for (CameoCode code : lexica.cameo().all()) {
            if (code.code().length() == 2) {
                line("### " + code.code() + " " + code.name() + " (quad " + code.quad() + ")");
                line("");
                line("| code | name | weight | PLOVER | a sentence |");
                line("|---|---|---|---|---|");
            }
            row(
                    code.code(),
                    code.name(),
                    String.format(Locale.ROOT, "%.1f", code.goldstein()),
                    plover(code),
                    examples.getOrDefault(code.code(), ""));
            if (isLastOfRoot(code)) {
                line("");
            }
        }
    }

    private boolean isLastOfRoot(CameoCode code) {
        List<CameoCode> all = lexica.cameo().all();
        int next = all.indexOf(code) + 1;
        return next == all.size() || all.get(next).code().length() == 2;
    }

    private Map<String, String> examples() {
        Map<String, String> examples = new HashMap<>();
        for (Frame frame : lexica.events().frames()) {
            if (!frame.yes().isEmpty()) {
                examples.putIfAbsent(frame.header("cameo"), frame.yes().get(0).text());
            }
        }
        return examples;
    }

    private static String plover(CameoCode code) {
        if (code.ploverType() == null) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(code.ploverType()));
        if (code.ploverMode() != null) {
            parts.add(code.ploverMode());
        }
        String contexts = code.contexts().isEmpty() ? "" : " (" + String.join(", ", code.contexts()) + ")";
        return String.join(" ", parts) + contexts;
    }

    private void actors() {
        line("## Actors");
        line("");
        line(
                "A state is its ISO 3166 alpha-3 code (`RUS`; former states keep theirs: `SUN`, `YUG`); what is less than the state"
                        + " adds its sector (`RUSGOV` for a minister, `SYRREB`). An organisation has a code of its own. Who is in no"
                        + " lexicon has a name and no code.");
        line("");
        line("| sector | who |");
        line("|---|---|");
        SECTORS.forEach((sector, who) -> row(code(sector), who));
    }

    private static Map<String, String> sectors() {
        Map<String, String> sectors = new LinkedHashMap<>();
        for (String line : """
                AGR farmers
                BUS companies and business people
                COP police
                CRM criminals, smugglers, pirates
                CVL civilians, protesters, the people
                EDU schools, students, scholars
                ELI former officials, celebrities
                GOV government and its officials
                HLH doctors, hospitals
                IGO organisations of states
                JRN journalists, media
                JUD courts, prosecutors, prisons
                LAB workers, unions
                LEG parliaments and their members
                MIL armed forces
                NGO organisations of no state
                OPP opposition
                PTY parties
                REB rebels, insurgents
                REF refugees
                REL churches, clergy
                SPY intelligence services
                UAF armed men whose side is unknown
                """.lines().toList()) {
            sectors.put(line.substring(0, 3), line.substring(4));
        }
        return sectors;
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    private void row(String... cells) {
        List<String> safe = new ArrayList<>();
        for (String cell : cells) {
            safe.add(cell.replace("|", "\\|"));
        }
        line("| " + String.join(" | ", safe) + " |");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
