package org.dragoman.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what stands in a saved page or a wire file beside the report itself. All tests are on short paragraphs only. */
final class Clutter {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String AGENCY =
            "(?:ap|afp|epa|reuters|getty|upi|xinhua|tass|ria|dpa|ansa)(?: photo| images| pool)?";
    private static final String PICTURE =
            "(?:photo(?:graph)?s?|images?|pictures?|illustration|graphic|video|screenshot)";
    private static final Pattern CREDIT = Pattern.compile(
            "\\(?\\b(?:file |handout |pool )?" + PICTURE + "(?:/video)?(?: credits?\\b:?| courtesy\\b|\\s?:|/)"
                    + "|(?:^|\\()(?:" + PICTURE + " (?:by|from|source)\\b|credits?:|" + AGENCY + "/\\p{L})"
                    + "|\\b" + AGENCY + "/\\p{Lu}[\\p{L}.-]*(?: [\\p{L}.-]+){0,3}\\)?\\.?$",
            FLAGS);
    private static final Pattern CREDIT_TAIL = Pattern.compile(
            "(?:getty images|ap photo|afp photo|via reuters|via ap|shutterstock|file photo)\\)?\\.?$", FLAGS);
    private static final List<String> CREDIT_WORDS = List.of(
            "photo",
            "image",
            "picture",
            "illustration",
            "graphic",
            "video",
            "screenshot",
            "credit",
            "via ",
            "shutterstock");
    private static final Pattern CAPTION = Pattern.compile(
            "^(?:file\\s*(?:photo|picture|image)?\\s*[-–—:]|(?:photo|image|picture|caption|pictured|in this (?:file )?photo)\\b"
                    + "\\s*[:,])|\\((?:l|r|c|2nd [lr]|left|right|cent(?:er|re)|l-r|file)\\)",
            FLAGS);
    private static final Pattern PAGE_VERB = Pattern.compile(
            "^(?:please )?(?:click|tap|read|see|watch|listen|view|follow|sign|subscribe|share|download|get|enter|scroll|"
                    + "swipe|contact|reach|e-?mail|visit|check|join|tweet|print|continue|skip|show|hide|load|find|send|"
                    + "story continues|related:|for more|to (?:read|see|subscribe|contact))\\b",
            FLAGS);
    private static final Pattern PAGE_NOUN = Pattern.compile(
            "\\b(?:here|below|above|more|also|full|coverage|newsletters?|twitter|facebook|instagram|videos?|photos?|gallery|"
                    + "slideshow|story|stories|article|page|links?|inbox|app|web ?site|podcast|comments?|reading|content|"
                    + "topics?|posts?|alerts?|navigation|print)\\b|@|https?:|www\\.",
            FLAGS);
    private static final Pattern LINK = Pattern.compile(
            "^(?:(?:related|see also|also (?:on|read|see|in)|more (?:on|from|in|about)|read (?:more|also|next)|don[’']t miss|"
                    + "recommended|most (?:read|popular)|trending|editor[’']?s? (?:picks|choice)|advertisement|"
                    + "sponsored|watch|video|photos|gallery|live updates?|listen)\\b[^.!?]*:?|.*\\(video\\)|.*\\(photos\\))$",
            FLAGS);
    private static final Pattern RIGHTS = Pattern.compile(
            "^(?:©|\\(c\\) ?\\d{4}|copyright\\b)|\\ball rights reserved\\b|\\bmay not be (?:published|reproduced)\\b"
                    + "|\\bcontributed (?:to this|reporting)\\b[^.]*\\.?$",
            FLAGS);
    /** Every line about rights holds one of these. */
    private static final List<String> RIGHTS_WORDS =
            List.of("©", "(c)", "copyright", "rights reserved", "may not be", "contributed");

    private static final Pattern STAMP = Pattern.compile(
            "^(?:(?:first |last )?(?:published|updated|posted|modified|created|filed|issued|release date|date)\\b"
                    + "(?: (?:on|at))?:?|\\d{1,2}:\\d\\d).{0,60}$",
            FLAGS);
    private static final Pattern SIGN_OFF = Pattern.compile(
            "^(?:reuters?|afp|ap|upi|dpa|xinhua|tass|itar-tass|ria novosti|interfax|ansa|kyodo|yonhap|bernama|pti|ians|efe"
                    + "|ends?|more|attention.*|-?30-?|#+|\\*+)$",
            FLAGS);
    private static final Pattern STAFF = Pattern.compile(
            "^(?:additional |further )?(?:reporting|writing|editing|edited|compiled|translated|written|reported|produced)"
                    + "(?: and [a-z]+)? by\\b",
            FLAGS);
    private static final Pattern STAFF_TAIL = Pattern.compile(
            "\\s*\\((?:additional |further )?(?:reporting|writing|editing|edited|compiled|translated|written|reported|produced)"
                    + "\\b[^()]{0,300}\\)\\s*$",
            FLAGS);
    private static final Pattern AGENCY_TAIL = Pattern.compile(
            "(?<=[.!?\"”’'])(?:\\s+REUTERS?|\\s*(?:--|[-–—])\\s*(?:[\\p{Lu}][\\p{L}-]+(?: |$)){1,3}|\\s*\\((?:AFP|AP|UPI"
                    + "|REUTERS?|Reuters|DPA|dpa|Xinhua|PTI|ANI|IANS|TASS)\\))\\s*$");
    /** What a desk files a story under: "Norway-whaling-vote". */
    private static final Pattern SLUG = Pattern.compile("^[\\p{L}\\d]+(?:-[\\p{L}\\d]+)+$");

    private static final Pattern STYLE_SHEET =
            Pattern.compile("^(?:[.#@]?[\\w.,# -]{0,60}\\{|\\}|[a-z-]{2,40}:\\s?[^\\s;][^;]{0,80};|<[^>]{0,200}>)$");
    private static final Pattern BYLINE_LEAD = Pattern.compile("^by:? +(?=\\p{Lu})", FLAGS);
    private static final Set<String> BYLINE_WORDS = Set.of(
            "and", "in", "of", "for", "the", "at", "on", "with", "|", "/", "&", "-", "de", "van", "von", "al", "bin");
    private static final Set<String> SHARE_WORDS = Set.of(
            "share",
            "tweet",
            "email",
            "e-mail",
            "print",
            "facebook",
            "twitter",
            "whatsapp",
            "linkedin",
            "pinterest",
            "reddit",
            "telegram",
            "copy",
            "link",
            "save",
            "comment",
            "comments",
            "reply",
            "like",
            "flag",
            "flipboard",
            "this",
            "on",
            "to",
            "google",
            "google+",
            "more",
            "bookmark",
            "shares",
            "views",
            "home",
            "menu",
            "search",
            "login",
            "x");
    private static final int MOST_SHARE_WORDS = 14;
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Set<String> NUMBERLESS_WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private Clutter() {}

    /** Whether it carries a picture's credit. */
    static boolean hasCredit(Paragraph p) {
        return p.isLabelSized()
                && p.words() <= 60
                && mayHoldCredit(p.text())
                && (CREDIT.matcher(p.text()).find()
                        || CREDIT_TAIL.matcher(p.text()).find());
    }

    /** Every credit holds a slash or one of these words; looking for them first saves the patterns most of their work. */
    private static boolean mayHoldCredit(String text) {
        return text.indexOf('/') >= 0 || holdsOneOf(text, CREDIT_WORDS);
    }

    private static boolean holdsOneOf(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the credit; empty for a credit alone. */
    static String beforeCredit(Paragraph p) {
        Matcher matcher = CREDIT.matcher(p.text());
        return matcher.find() ? p.text().substring(0, matcher.start()) : "";
    }

    /** Whether it shows by its own words that it explains a picture. */
    static boolean isCaption(Paragraph p) {
        Matcher matcher = CAPTION.matcher(p.text());
        return p.isLabelSized() && matcher.find() && (matcher.start() == 0 || !p.isTerminated());
    }

    /** Whether it is an instruction, a link, a byline, a stamp, a sign-off or a piece of the page. */
    static boolean isFurniture(Paragraph p) {
        return p.isLabelSized()
                && (!hasLetters(p.text())
                        || isDoubled(p.text())
                        || isLink(p)
                        || isByline(p)
                        || isShareBar(p.text())
                        || isSignOff(p)
                        || SLUG.matcher(p.text()).matches()
                        || STYLE_SHEET.matcher(p.text()).matches()
                        || (p.words() <= 12 && STAMP.matcher(p.text()).matches()));
    }

    private static boolean isLink(Paragraph p) {
        if (p.words() > 30 || p.text().indexOf('"') >= 0 || p.text().indexOf('“') >= 0) {
            return false;
        }
        boolean invites = PAGE_VERB.matcher(p.text()).lookingAt()
                && PAGE_NOUN.matcher(p.text()).find();
        return (invites && (!p.isTerminated() || p.words() <= 16))
                || LINK.matcher(p.text()).matches();
    }

    /** Link text glued to itself, as browsers save it: "Full coverageFull coverage". */
    private static boolean isDoubled(String text) {
        int half = text.length() / 2;
        return text.length() >= 8 && text.length() % 2 == 0 && text.regionMatches(0, text, half, half)
                || text.length() >= 9
                        && text.length() % 2 == 1
                        && Words.isSpace(text.charAt(half))
                        && text.regionMatches(0, text, half + 1, half);
    }

    private static boolean isByline(Paragraph p) {
        Matcher lead = BYLINE_LEAD.matcher(p.text());
        if (p.words() > 16 || !lead.lookingAt()) {
            return false;
        }
        List<String> words = Words.of(p.text().substring(lead.end()));
        return words.stream().allMatch(Clutter::fitsByline)
                && words.stream().noneMatch(word -> NUMBERLESS_WEEKDAYS.contains(Words.normal(word)));
    }

    private static boolean fitsByline(String word) {
        return BYLINE_WORDS.contains(word.toLowerCase(Locale.ROOT))
                || Words.isCapitalised(word)
                || !hasLetters(word)
                || word.indexOf('@') > 0;
    }

    private static boolean isShareBar(String text) {
        if (Words.count(text) > MOST_SHARE_WORDS) {
            return false;
        }
        String spread = GLUED.matcher(text).replaceAll(" ");
        List<String> words = Words.of(spread);
        return words.size() <= MOST_SHARE_WORDS
                && words.stream()
                        .allMatch(word -> !hasLetters(word) || SHARE_WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isSignOff(Paragraph p) {
        String inner = stripped(p.text());
        return SIGN_OFF.matcher(inner).matches()
                || STAFF.matcher(inner).lookingAt()
                || (p.words() <= 40
                        && holdsOneOf(p.text(), RIGHTS_WORDS)
                        && RIGHTS.matcher(p.text()).find());
    }

    private static String stripped(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && "([-–—*/ .\"".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ")]-–—*/ .\"".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean hasLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The paragraph without an agency's or a desk's sign-off at its end. */
    static Paragraph withoutSignOff(Paragraph p) {
        if (endsSentence(p.text())) {
            return p;
        }
        Paragraph cut = p;
        for (Pattern tail : List.of(STAFF_TAIL, AGENCY_TAIL)) {
            int from = Math.max(0, cut.text().length() - 400);
            Matcher matcher =
                    tail.matcher(cut.text()).region(from, cut.text().length()).useTransparentBounds(true);
            if (matcher.find() && matcher.start() > 0) {
                cut = cut.cutAt(matcher.start());
            }
        }
        return cut;
    }

    /** Every sign-off at an end closes with a letter, a dash or a bracket; most paragraphs do not. */
    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && " \t\n\u000B\f\r".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?\"”’'".indexOf(text.charAt(end - 1)) >= 0;
    }
}
