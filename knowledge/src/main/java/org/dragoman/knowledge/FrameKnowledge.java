package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.codebook.Cameo;
import org.dragoman.codebook.CameoCode;
import org.dragoman.lexicon.Frame;
import org.dragoman.lexicon.FrameLexicon;
import org.dragoman.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * The frames, word classes and the CAMEO codebook, as loaded and validated.
 *
 * @param words closed classes of words that grammar needs
 * @param events frames of events
 * @param stances frames of stances
 * @param measures frames of measures
 * @param relations frames of friendship and enmity
 * @param cameo the codebook of events
 */
public record FrameKnowledge(
        WordClasses words,
        FrameLexicon events,
        FrameLexicon stances,
        FrameLexicon measures,
        FrameLexicon relations,
        Cameo cameo) {
    private static final List<String> FOLDERS = List.of("grammar", "events", "stances", "measures", "relations");

    /**
     * Loads from the sources in order; a later source adds frames and sets.
     *
     * @param problems where what is wrong is noted; nothing is thrown
     */
    static FrameKnowledge load(List<KnowledgeSource> sources, Problems problems) {
        FrameReader reader = new FrameReader(problems);
        for (String folder : FOLDERS) {
            each(sources, folder, ".frames", (label, bytes) -> reader.sets(label, bytes));
        }
        Cameo cameo = cameo(sources, problems);
        FrameLexicon events = lexicon(reader, sources, "events");
        FrameLexicon stances = lexicon(reader, sources, "stances");
        FrameLexicon measures = lexicon(reader, sources, "measures");
        FrameLexicon relations = lexicon(reader, sources, "relations");
        validate(events, cameo, problems);
        validate(relations, cameo, problems);
        return new FrameKnowledge(reader.words(), events, stances, measures, relations, cameo);
    }

    private static FrameLexicon lexicon(FrameReader reader, List<KnowledgeSource> sources, String folder) {
        List<Frame> frames = new ArrayList<>();
        each(sources, folder, ".frames", (label, bytes) -> frames.addAll(reader.frames(label, bytes)));
        return new FrameLexicon(frames);
    }

    /** Does something with a file's label and bytes. */
    private interface FileVisitor {
        void visit(String label, byte[] bytes);
    }

    private static void each(List<KnowledgeSource> sources, String folder, String ending, FileVisitor visitor) {
        for (KnowledgeSource source : sources) {
            for (String path : source.files(folder)) {
                byte @Nullable [] bytes = path.endsWith(ending) ? source.read(path) : null;
                if (bytes != null) {
                    visitor.visit(source.label(path), bytes);
                }
            }
        }
    }

    private static Cameo cameo(List<KnowledgeSource> sources, Problems problems) {
        List<CameoCode> codes = new ArrayList<>();
        for (KnowledgeSource source : sources) {
            byte @Nullable [] bytes = source.read("cameo.tsv");
            if (bytes != null) {
                TextTable.read(source.label("cameo.tsv"), bytes, 4, 7, problems, row -> codes.add(code(row, problems)));
            }
        }
        return new Cameo(codes);
    }

    private static CameoCode code(TextTable.Row row, Problems problems) {
        double goldstein = 0;
        int quad = 1;
        try {
            goldstein = Double.parseDouble(row.cell(2));
            quad = Integer.parseInt(row.cell(3));
        } catch (NumberFormatException e) {
            problems.add(
                    row.file(),
                    row.line(),
                    "weight and quad class are numbers, not \"" + row.cell(2) + "\" and \"" + row.cell(3)
                            + "\". Write for instance: 043  Host a visit  2.8  1");
        }
        String contexts = given(row.cell(6));
        return new CameoCode(
                row.cell(0),
                row.cell(1),
                goldstein,
                quad,
                given(row.cell(4)).isEmpty() ? null : row.cell(4),
                given(row.cell(5)).isEmpty() ? null : row.cell(5),
                contexts.isEmpty() ? List.of() : List.of(contexts.split("[ ,]+")));
    }

    /** A cell, empty where the table says that there is nothing. */
    private static String given(String cell) {
        return cell.equals("-") ? "" : cell;
    }

    private static void validate(FrameLexicon events, Cameo cameo, Problems problems) {
        for (Frame frame : events.frames()) {
            String code = frame.header("cameo");
            if (!frame.triggers().isEmpty() && cameo.code(code) == null) {
                problems.add(
                        frame.triggers().get(0).file(),
                        "frame \"" + frame.id() + "\" has the unknown CAMEO code \"" + code
                                + "\". Use a code from cameo.tsv, or add it there first.");
            }
        }
    }
}
