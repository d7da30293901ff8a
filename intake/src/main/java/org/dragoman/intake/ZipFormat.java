package org.dragoman.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The report files in a ZIP archive, in its order, read without unpacking anything to disk. */
final class ZipFormat implements Format {

    private static final int MOST_ENTRIES = 1_000_000;

    @Override
    public Deliveries open(Input input, Run run) {
        return new Entries(new ZipInputStream(input.bytes()), input, run);
    }

    private static final class Entries extends Deliveries {

        private final ZipInputStream zip;
        private final Input archive;
        private final Run run;
        private @Nullable Deliveries current;
        private int seen;
        private boolean found;

        Entries(ZipInputStream zip, Input archive, Run run) {
            this.zip = zip;
            this.archive = archive;
            this.run = run;
        }

        @Override
        @Nullable
        Delivery read() {
            try {
                while (current == null || !current.hasNext()) {
                    current = null;
                    ZipEntry entry = zip.getNextEntry();
                    if (entry == null || ++seen > MOST_ENTRIES) {
                        return found ? null : nothing();
                    }
                    Delivery failure = entry.isDirectory() || !Formats.isReport(entry.getName()) ? null : enter(entry);
                    if (failure != null) {
                        return failure;
                    }
                }
                return current.next();
            } catch (IOException | IllegalArgumentException e) {
                close();
                String reason = e instanceof IOException ? Failures.message(e) : "damaged ZIP archive; fetch it again";
                return new Delivery.Undelivered(archive.key(), reason, archive.place());
            }
        }

        private Delivery nothing() {
            found = true;
            return new Delivery.Undelivered(
                    archive.key(),
                    "no reports in this archive; it needs files that end in " + Formats.known(),
                    archive.place());
        }

        private @Nullable Delivery enter(ZipEntry entry) throws IOException {
            found = true;
            String place = archive.place() + "!" + entry.getName();
            try {
                Input input = Input.open(entry.getName(), place, new Unclosed(zip));
                current = Formats.of(input).open(input, run);
                return null;
            } catch (InputFailure e) {
                return new Delivery.Undelivered(entry.getName(), Failures.message(e), place);
            }
        }
    }

    /** Readers close what they read; an entry's end is not the archive's. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
