package org.dragoman.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of one host's robots.txt, by RFC 9309: the longest matching rule counts, and allowing wins a draw. */
final class Robots {

    static final Robots ALLOW_ALL = new Robots(List.of());
    static final Robots FORBID_ALL = new Robots(List.of(new Rule(false, "/")));

    private static final String SELF = "dragoman";
    private static final int MOST_RULES = 5000;

    private final List<Rule> rules;

    private Robots(List<Rule> rules) {
        this.rules = rules;
    }

    /** Reads the rules for this program, or those for all where it is not named. */
    static Robots parse(String text) {
        List<Rule> own = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        boolean named = false;
        boolean forSelf = false;
        boolean forAll = false;
        boolean inRules = false;
        for (String raw : text.lines().toList()) {
            String line = raw.replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon < 0 || own.size() + all.size() > MOST_RULES) {
                continue;
            }
            String field = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                forSelf =
                        !(inRules) && forSelf || value.toLowerCase(Locale.ROOT).contains(SELF);
                forAll = !(inRules) && forAll || value.equals("*");
                inRules = false;
                named |= forSelf;
            } else if (field.equals("allow") || field.equals("disallow")) {
                inRules = true;
                Rule rule = new Rule(field.equals("allow"), value);
                if (!value.isEmpty() && forSelf) {
                    own.add(rule);
                }
                if (!value.isEmpty() && forAll) {
                    all.add(rule);
                }
            }
        }
        return new Robots(List.copyOf(named ? own : all));
    }

    /** Whether a path with its query may be asked for. */
    boolean allows(String path) {
        Rule best = null;
        for (Rule rule : rules) {
            boolean longer = best == null
                    || rule.pattern.length() > best.pattern.length()
                    || rule.pattern.length() == best.pattern.length() && rule.allow;
            if (longer && matches(rule.pattern, path)) {
                best = rule;
            }
        }
        return best == null || best.allow;
    }

    /** Stars match anything, a dollar the end; greedy from the left with one place to come back to, so never slow. */
    private static boolean matches(String rule, String path) {
        boolean anchored = rule.endsWith("$");
        String pattern = anchored ? rule.substring(0, rule.length() - 1) : rule + "*";
        int p = 0;
        int star = -1;
        int mark = 0;
        int t = 0;
        while (t < path.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private record Rule(boolean allow, String pattern) {}
}
