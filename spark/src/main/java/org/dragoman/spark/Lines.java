package org.dragoman.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Puts rows of the tables together again, to the lines that {@code code} prints of the same reports. */
final class Lines {
    private static final StructType SCHEMA =
            new StructType().add("key", DataTypes.StringType).add("line", DataTypes.StringType);

    /** How a reading without entries writes them; inside of a JSON string its quotation marks would be escaped. */
    private static final String NO_ENTRIES = "\"positions\":[],\"events\":[],\"quotations\":[]";

    private Lines() {}

    /** Columns {@code key} and {@code line}, one row a report or failure, in no order. */
    static Dataset<Row> of(Dataset<Row> tables) {
        Dataset<Row> read = tables.where("`table` <> 'failures'")
                .groupBy("file", "key", "report")
                .agg(functions
                        .collect_list(functions.struct("ordinal", "kind", "json"))
                        .as("rows"))
                .select("key", "rows")
                .flatMap((FlatMapFunction<Row, Row>) Lines::join, Encoders.row(SCHEMA));
        return read.unionAll(tables.where("`table` = 'failures'")
                .select(functions.col("key"), functions.col("json").as("line")));
    }

    /**
     * One line for each time that the report was delivered by the same file. A report has the same reading each time, so its
     * rows of one number are equal.
     */
    private static Iterator<Row> join(Row group) {
        List<Row> rows = new ArrayList<>(group.<Row>getList(1));
        rows.sort(Comparator.comparingInt(row -> row.getInt(0)));
        Map<String, Map<Integer, String>> byKind = new TreeMap<>();
        List<String> bare = new ArrayList<>();
        for (Row row : rows) {
            if (row.isNullAt(1)) {
                bare.add(row.getString(2));
            } else {
                byKind.computeIfAbsent(row.getString(1), kind -> new TreeMap<>())
                        .put(row.getInt(0), row.getString(2));
            }
        }
        if (bare.isEmpty()) {
            throw new IllegalStateException(group.getString(0)
                    + ": has entries but no row in reports; the output is not whole, read it through Spark");
        }
        String entries = "\"positions\":" + array(byKind, "position") + ",\"events\":" + array(byKind, "event")
                + ",\"quotations\":" + array(byKind, "quotation");
        Row line = RowFactory.create(group.getString(0), bare.get(0).replace(NO_ENTRIES, entries));
        return Collections.nCopies(bare.size(), line).iterator();
    }

    private static String array(Map<String, Map<Integer, String>> byKind, String kind) {
        return "[" + String.join(",", byKind.getOrDefault(kind, Map.of()).values()) + "]";
    }
}
