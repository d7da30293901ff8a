package org.dragoman.ledger.sql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.ledger.Filter;

/** In what the two databases differ: full text, and who chooses the way to an answer. */
enum Dialect {
    /** FTS5; the way is chosen here, because SQLite keeps no statistics of a growing file. */
    SQLITE {
        @Override
        String having(String table) {
            return "select rowid as seq from " + table + " where " + table + " match ?";
        }

        @Override
        String asked(List<List<String>> phrases) {
            return phrases.stream()
                    .map(phrase -> '"' + String.join(" ", phrase) + '"')
                    .collect(Collectors.joining(" "));
        }

        @Override
        String putText(String table) {
            return "insert into " + table + " (rowid, text) values (?, ?)";
        }

        @Override
        String dropText(String table) {
            return "delete from " + table + " where rowid in ";
        }

        @Override
        String inOnePiece(String numbers) {
            return "json_group_array(" + numbers + ")";
        }

        @Override
        String among(String number) {
            return number + " in (select value from json_each('[' || ? || ']'))";
        }

        @Override
        String words(String text) {
            return text;
        }

        @Override
        String storable(String text) {
            return text;
        }

        @Override
        boolean plans() {
            return false;
        }
    },
    /** Words as tsvector; the server knows its tables and plans by itself. */
    POSTGRESQL {
        @Override
        String having(String table) {
            return "select seq from " + table + " where words @@ cast(? as tsquery)";
        }

        @Override
        String asked(List<List<String>> phrases) {
            return phrases.stream()
                    .map(phrase -> phrase.stream().map(Dialect::lexeme).collect(Collectors.joining(" <-> ", "(", ")")))
                    .collect(Collectors.joining(" & "));
        }

        @Override
        String putText(String table) {
            return "insert into " + table + " (seq, words) values (?, cast(? as tsvector))";
        }

        @Override
        String dropText(String table) {
            return "delete from " + table + " where seq in ";
        }

        @Override
        String inOnePiece(String numbers) {
            return "string_agg(cast(" + numbers + " as text), ',')";
        }

        @Override
        String among(String number) {
            return number + " = any (cast(string_to_array(?, ',') as bigint[]))";
        }

        /** Words with their places. A tsvector has room for a megabyte and counts places up to 16,383. */
        @Override
        String words(String text) {
            Map<String, StringBuilder> places = new TreeMap<>();
            int place = 0;
            int room = MOST_BYTES;
            for (String word : Filter.words(text)) {
                String lexeme = lexeme(word);
                StringBuilder list = places.get(lexeme);
                if (list == null) {
                    room -= lexeme.length() * 3 + 8;
                    if (room < 0) {
                        break;
                    }
                    list = new StringBuilder(lexeme);
                    places.put(lexeme, list);
                }
                place++;
                if (place <= LAST_PLACE) {
                    list.append(list.length() == lexeme.length() ? ':' : ',').append(place);
                }
            }
            return String.join(" ", places.values());
        }

        /** The server refuses the character zero; one that says "unknown" keeps all offsets. */
        @Override
        String storable(String text) {
            return text.replace('\0', '\uFFFD');
        }

        @Override
        boolean plans() {
            return true;
        }
    };

    private static final int MOST_BYTES = 900_000;
    private static final int LAST_PLACE = 16_383;
    private static final int LONGEST = 500;

    /** Letters and digits only, so that a quote can stand around it. */
    private static String lexeme(String word) {
        return "'" + (word.length() <= LONGEST ? word : word.substring(0, LONGEST)) + "'";
    }

    /** Which rows of a full-text table have the words asked for: a question for {@code seq}. */
    abstract String having(String table);

    /** Phrases that must all be there, in the language of full-text questions. */
    abstract String asked(List<List<String>> phrases);

    abstract String putText(String table);

    /** Deletes from a full-text table the rows that a list in parentheses names. */
    abstract String dropText(String table);

    /** All numbers of a column as one text in which something that is no digit stands between them. */
    abstract String inOnePiece(String numbers);

    /** A condition: a number is in a list with commas between that is given as one text. */
    abstract String among(String number);

    /** What is kept of a text. */
    abstract String words(String text);

    /** A text as the database takes it, of the same length. */
    abstract String storable(String text);

    /** Whether the database itself finds a good way to an answer. */
    abstract boolean plans();

    /** What is put before a column whose index shall not be used. */
    String unindexed() {
        return plans() ? "" : "+";
    }
}
