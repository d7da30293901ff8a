package org.dragoman.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dragoman.actor.Actor;
import org.dragoman.coding.Factuality;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Position;
import org.dragoman.coding.Stance;
import org.dragoman.council.Ballot;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.Parties;
import org.dragoman.time.Dating;
import org.jspecify.annotations.Nullable;

/** How values look on a page: words, signs and addresses. Everything it gives is plain text that a template escapes. */
final class Show {
    private static final int LONG = 280;
    private static final List<String> HOUSES =
            List.of("UN", "EU", "NATO", "Kremlin", "Pentagon", "White House", "State Department");

    private Show() {}

    // ---- addresses ----

    /** One part of an address. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String actorUrl(Actor actor) {
        return actorUrl(Parties.of(actor));
    }

    static String actorUrl(String code) {
        return "/actors/" + part(code);
    }

    static String measureUrl(String kind, @Nullable String target) {
        return "/measures/" + part(kind) + "/" + (target == null ? "-" : part(target));
    }

    static String reportUrl(String id) {
        return "/reports/" + part(id);
    }

    /** Where an entry is marked in its report. */
    static String proofUrl(Kept<?> kept) {
        return reportUrl(kept.report().id()) + "#" + kept.id();
    }

    // ---- words ----

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    static String date(Dating date) {
        return date.value() == null ? "undated" : date.value();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "undated" : day.toString();
    }

    /** Why a date is what it is. */
    static String dateWhy(Dating date) {
        return date.precision().name().toLowerCase(Locale.ROOT) + ", " + date.reason();
    }

    static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…";
    }

    static String title(org.dragoman.ledger.KeptReport report) {
        return report.title() == null || report.title().isBlank() ? report.key() : report.title();
    }

    static String stance(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "for";
            case OPPOSE -> "against";
            case NEUTRAL -> "abstains";
            case WITHHELD -> "withholds";
        };
    }

    /** A sign for a stance, so that colour is never the only one. */
    static String sign(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "▲";
            case OPPOSE -> "▼";
            case NEUTRAL -> "◆";
            case WITHHELD -> "○";
        };
    }

    static String ballot(Ballot ballot) {
        return switch (ballot) {
            case FOR -> "for";
            case AGAINST -> "against";
            case ABSTAIN -> "abstains";
            case UNKNOWN -> "silent";
        };
    }

    static String sign(Ballot ballot) {
        return switch (ballot) {
            case FOR -> "▲";
            case AGAINST -> "▼";
            case ABSTAIN -> "◆";
            case UNKNOWN -> "·";
        };
    }

    /** The style class of a ballot or stance. */
    static String tone(Ballot ballot) {
        return switch (ballot) {
            case FOR -> "support";
            case AGAINST -> "oppose";
            case ABSTAIN -> "neutral";
            case UNKNOWN -> "silent";
        };
    }

    static String quad(int quad) {
        return switch (quad) {
            case 1 -> "verbal cooperation";
            case 2 -> "material cooperation";
            case 3 -> "verbal conflict";
            default -> "material conflict";
        };
    }

    static String quadSign(int quad) {
        return switch (quad) {
            case 1 -> "+";
            case 2 -> "++";
            case 3 -> "−";
            default -> "−−";
        };
    }

    static String name(@Nullable Participant participant) {
        return participant == null ? "—" : participant.actor().name();
    }

    /** An office; what it is kept as is all in small letters. */
    static String office(String office) {
        for (String house : HOUSES) {
            if (office.startsWith(house.toLowerCase(Locale.ROOT) + " ")) {
                return house + office.substring(house.length());
            }
        }
        return office;
    }

    /** How a report presents something, where it does not simply tell it. */
    static String factuality(Factuality factuality) {
        return factuality == Factuality.ASSERTED ? "" : factuality.label();
    }

    /** A position as a sentence: who stands where on what. */
    static String position(Position position, Names names) {
        return name(position.holder()) + " " + stance(position.stance()) + ": " + names.measure(position.measure());
    }
}
