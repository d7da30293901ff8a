package org.dragoman.formats.table;

import com.jerolba.carpet.io.FileSystemOutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.dragoman.coding.Entry;
import org.dragoman.ledger.Kept;

/**
 * The columns of an {@link EntryTable} as a Parquet file, compressed by Snappy: what is empty there is null here. Rows are
 * written in groups as they come, never all held. Not thread safe.
 */
public final class ParquetTable<E extends Entry> implements Closeable {
    private final EntryTable<E> table;
    private final SimpleGroupFactory rows;
    private final ParquetWriter<Group> writer;

    private ParquetTable(EntryTable<E> table, MessageType schema, ParquetWriter<Group> writer) {
        this.table = table;
        this.rows = new SimpleGroupFactory(schema);
        this.writer = writer;
    }

    /** Begins a file; one that is there is written over. */
    public static <E extends Entry> ParquetTable<E> begin(EntryTable<E> table, Path file) throws IOException {
        MessageType schema = schema(table);
        return new ParquetTable<>(
                table,
                schema,
                ExampleParquetWriter.builder(new FileSystemOutputFile(file.toFile()))
                        .withType(schema)
                        .withConf(new PlainParquetConfiguration())
                        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .build());
    }

    private static <E extends Entry> MessageType schema(EntryTable<E> table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Column<E> column : table.columns()) {
            switch (column.type()) {
                case TEXT ->
                    schema.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case COUNT -> schema.optional(PrimitiveTypeName.INT32).named(column.name());
                case NUMBER, DEGREES ->
                    schema.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            }
        }
        return schema.named("entry");
    }

    /** Writes one entry. */
    public void add(Kept<E> kept) {
        Group row = rows.newGroup();
        for (Column<E> column : table.columns()) {
            Object value = column.value().apply(kept);
            if (value instanceof Integer count) {
                row.add(column.name(), (int) count);
            } else if (value instanceof Double number) {
                row.add(column.name(), (double) number);
            } else if (value != null) {
                row.add(column.name(), value.toString());
            }
        }
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
