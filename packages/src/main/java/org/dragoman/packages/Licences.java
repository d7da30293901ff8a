package org.dragoman.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what is shipped to the licences that may be shipped under Apache-2.0: {@code Licences SBOM LIST THIRD-PARTY}.
 *
 * <p>A part under several licences may be used under any one of them, so one that is allowed is enough.
 */
public final class Licences {
    private final List<String> allowed;
    private final List<String> problems = new ArrayList<>();
    private final TreeMap<String, String> chosen = new TreeMap<>();

    private Licences(List<String> allowed) {
        this.allowed = allowed;
    }

    /**
     * Ends the build if a part has no allowed licence, and writes the list of parts with the licence of each.
     *
     * @param args the bill of materials (CycloneDX JSON), the file of allowed licences (one a line, {@code #} opens a
     *     comment), the list to write
     */
    public static void main(String[] args) throws IOException {
        List<String> allowed = Files.readAllLines(Path.of(args[1])).stream()
                .map(line -> line.replaceFirst("\\s*#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        Licences licences = check(new JsonMapper().readTree(Path.of(args[0]).toFile()), allowed);
        if (!licences.problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", licences.problems) + "\nLeave it out, or, if it may be"
                    + " shipped under Apache-2.0, add its licence to " + args[1] + ".");
        }
        StringBuilder list = new StringBuilder("What Dragoman ships of others, and under which licence.\n\n");
        licences.chosen.forEach((part, licence) ->
                list.append(part).append("  ").append(licence).append('\n'));
        Files.writeString(Path.of(args[2]), list);
    }

    static Licences check(JsonNode sbom, List<String> allowed) {
        Licences licences = new Licences(allowed);
        JsonNode parts = sbom.path("components");
        if (parts.isEmpty()) {
            licences.problems.add("The bill of materials lists nothing.");
        }
        parts.forEach(licences::part);
        return licences;
    }

    List<String> problems() {
        return problems;
    }

    /** The licence that each part is used under, by its coordinates. */
    TreeMap<String, String> chosen() {
        return chosen;
    }

    private void part(JsonNode part) {
        String group = part.path("group").asString("");
        String name = group + ":" + part.path("name").asString("") + ":"
                + part.path("version").asString("");
        List<String> offered = new ArrayList<>();
        for (JsonNode each : part.path("licenses")) {
            JsonNode licence = each.path("license");
            String id = licence.path("id").asString("");
            offered.addAll(choices(each.path("expression")
                    .asString(id.isEmpty() ? licence.path("name").asString("") : id)));
        }
        String use = offered.stream().filter(allowed::contains).findFirst().orElse(null);
        if (use == null) {
            problems.add(name + " has "
                    + (offered.isEmpty() ? "no licence" : "only the licence " + String.join(", ", offered))
                    + ", which is not on the list.");
        } else if (!group.equals("org.dragoman")) {
            chosen.put(name, use);
        }
    }

    /** The licences that one may choose among: those of an SPDX expression "(A OR B)", else the one that is named. */
    private static List<String> choices(String licence) {
        return licence.startsWith("(") && licence.endsWith(")") && !licence.contains(" AND ")
                ? List.of(licence.substring(1, licence.length() - 1).split(" OR "))
                : List.of(licence);
    }
}
