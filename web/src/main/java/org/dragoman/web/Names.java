package org.dragoman.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.Lexica;
import org.dragoman.actor.Body;
import org.dragoman.actor.Country;
import org.dragoman.codebook.CameoCode;
import org.dragoman.coding.Measure;
import org.jspecify.annotations.Nullable;

/** What codes are called. Immutable and thread safe. */
final class Names {
    private static final int PARTY = 3;
    private static final Map<String, String> SECTORS = Map.ofEntries(
            Map.entry("GOV", "government"),
            Map.entry("MIL", "military"),
            Map.entry("REB", "rebels"),
            Map.entry("OPP", "opposition"),
            Map.entry("LEG", "parliament"),
            Map.entry("JUD", "courts"),
            Map.entry("COP", "police"),
            Map.entry("SPY", "intelligence services"),
            Map.entry("CVL", "civilians"),
            Map.entry("MED", "media"),
            Map.entry("BUS", "business"),
            Map.entry("NGO", "charities"),
            Map.entry("UAF", "armed groups"));

    private final Lexica lexica;

    Names(Lexica lexica) {
        this.lexica = lexica;
    }

    /** The name of a country, an organisation or a part of one; the code itself where it has none. */
    String of(@Nullable String code) {
        if (code == null) {
            return "nobody named";
        }
        Country country = lexica.actors().country(code);
        if (country != null) {
            return country.name();
        }
        Body body = lexica.actors().organisation(code);
        if (body != null) {
            return body.name();
        }
        String sector = code.length() == 2 * PARTY ? SECTORS.get(code.substring(PARTY)) : null;
        return sector == null || !code.equals(code.toUpperCase(Locale.ROOT))
                ? code
                : of(code.substring(0, PARTY)) + ", " + sector;
    }

    /** A measure in words: {@code Sanctions · Syria}. */
    String measure(String kind, @Nullable String target) {
        return kind(kind) + (target == null ? "" : " · " + of(target));
    }

    /** A measure in words, its own ones if it is of no known kind. */
    String measure(Measure measure) {
        return measure.isOther() ? measure.label() : measure(measure.kind(), measure.target());
    }

    /** A kind of measure in words. */
    static String kind(String kind) {
        String words = kind.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What a CAMEO code means. */
    String cameo(String code) {
        CameoCode known = lexica.cameo().code(code);
        return known == null ? code : known.name();
    }

    /** Codes of three letters, and the ISO number by which a map knows them, are not the same; the map goes by name. */
    Map<String, String> countries() {
        Map<String, String> out = new TreeMap<>();
        lexica.actors().countries().forEach(country -> out.put(country.code(), country.name()));
        return out;
    }
}
