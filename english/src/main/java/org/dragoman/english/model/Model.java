package org.dragoman.english.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that was learned: tags, relations, words, lemmas and weights.
 *
 * <p>Immutable and thread safe.
 *
 * @param tags the parts of speech
 * @param relations the relations
 * @param lexicon the words
 * @param lemmatizer the dictionary forms
 * @param tagWeights what the tagger learned
 * @param actionWeights what the parser learned about transitions
 * @param relationWeights what the parser learned about relations
 */
public record Model(
        Labels tags,
        Labels relations,
        Lexicon lexicon,
        Lemmatizer lemmatizer,
        ClassWeights tagWeights,
        ActionWeights actionWeights,
        ClassWeights relationWeights) {
    private static final int MAGIC = 0x44524147;
    private static final int VERSION = 2;

    /** Writes the model. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        write(out, tags.names());
        write(out, relations.names());
        lexicon.write(out);
        write(out, lemmatizer);
        tagWeights.write(out);
        actionWeights.write(out);
        relationWeights.write(out);
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is not such a model, or of another version
     */
    public static Model read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no model of the English parser");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("the model has version " + version + ", this parser reads version " + VERSION);
        }
        return new Model(
                Labels.of(names(in)),
                Labels.of(names(in)),
                Lexicon.read(in),
                lemmatizer(in),
                ClassWeights.read(in),
                ActionWeights.read(in),
                ClassWeights.read(in));
    }

    private static void write(DataOutputStream out, List<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> names(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }

    private static void write(DataOutputStream out, Lemmatizer lemmatizer) throws IOException {
        out.writeInt(lemmatizer.exceptions().size());
        for (Map.Entry<String, String> entry : new TreeMap<>(lemmatizer.exceptions()).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    private static Lemmatizer lemmatizer(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<String, String> exceptions = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String key = in.readUTF();
            exceptions.put(key, in.readUTF());
        }
        return Lemmatizer.of(exceptions);
    }
}
