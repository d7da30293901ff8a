package org.dragoman.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.coding.Entry;
import org.dragoman.formats.EntryEditor;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what an entry should have been. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = {
            "Says what an entry should have been.",
            "Each --set names a field as `--format json` shows it.",
            "A new CAMEO code brings its PLOVER type, quad class and weight along."
        },
        footer = {
            "",
            "Examples:",
            "  dragoman correct pc63d7cee --set stance=neutral --why \"did not commit\"",
            "  dragoman correct e197c9699 --set cameo=042 --set target.code=TUR --set target.country=TUR"
        })
final class CorrectCommand extends VerdictCommand {
    @Mixin
    private final EngineOptions engineOptions = new EngineOptions();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            required = true,
            description = "A field and what it should be.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Override
    Correction said(Kept<?> kept, VerdictOptions verdict) {
        Entry corrected = new EntryEditor(engineOptions.lexica().cameo()).edit(kept.entry(), fields);
        return Correction.correct(kept.id(), corrected, verdict.by(), verdict.now(), verdict.why());
    }
}
