package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.CueLexicon;

/** Loads the words of saying from {@code cues.tsv}. */
public final class CueTable {
    /** Path of the table below the root of a source. */
    public static final String PATH = "cues.tsv";

    private final Problems problems;
    private final List<Cue> cues = new ArrayList<>();

    private CueTable(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the cues of several sources; a later source overrides an earlier one.
     *
     * @param problems is told of every line that cannot be used
     */
    public static CueLexicon load(List<KnowledgeSource> sources, Problems problems) {
        CueTable table = new CueTable(problems);
        for (KnowledgeSource source : sources) {
            TextTable.read(source, PATH, 3, 4, problems, table::add);
        }
        return new CueLexicon(table.cues);
    }

    private void add(TextTable.Row row) {
        Set<Cue.Form> forms = EnumSet.noneOf(Cue.Form.class);
        try {
            Cue.Kind kind = Cue.Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            for (String form : row.list(2)) {
                forms.add(Cue.Form.valueOf(form.toUpperCase(Locale.ROOT)));
            }
            cues.add(new Cue(row.cell(0), kind, forms));
        } catch (IllegalArgumentException e) {
            problems.add(
                    row.file(),
                    row.line(),
                    "unknown kind \"" + row.cell(1) + "\" or form \"" + row.cell(2)
                            + "\". The head of the table lists both.");
        }
    }
}
