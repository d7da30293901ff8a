package org.dragoman.intake.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the class, id and role of an element tell of its content.
 *
 * <p>Site builders name the parts of a page with the same few dozen words. Names are cut into words ({@code
 * article__relatedLinks} is article, related, links), and the words are looked up. One instance a page, because
 * the same names come back many times on one page.
 */
final class PageNames {

    /** What a name says. */
    enum Part {
        UNKNOWN,
        /** The report's own text. */
        BODY,
        /** Something beside the report. */
        ASIDE,
        /** What readers wrote. */
        COMMENTS
    }

    private static final Set<String> ASIDE =
            words("share sharing sharebar sharedaddy sharetools sharethis social socials"
                    + " addtoany addthis related relatedposts relatedarticles relatedlinks relatedcontent relatedstories recommended"
                    + " recommendation recommendations recirc recirculation trending popular mostread mostpopular mostviewed outbrain"
                    + " taboola revcontent zergnet mgid dianomi newsletter newsletters signup optin subscribe subscription mailchimp"
                    + " promo promos promotion promoted sponsored sponsor sponsors advert adverts advertisement advertorial advertising"
                    + " ad ads adslot adunit adbox adwrapper adcontainer adsense dfp gpt banner banners breadcrumb breadcrumbs nav"
                    + " navigation navbar menu menus submenu toolbar pagination pager paging sidebar rail footer masthead cookie cookies"
                    + " consent gdpr ccpa onetrust popup popover modal overlay lightbox dialog tooltip paywall regwall login signin"
                    + " register registration caption captions figcaption imgcaption imagecaption credit credits copyright byline"
                    + " bylines bio authorbio authorbox author authors contributor contributors tags taglist topics keywords categories"
                    + " postmeta entrymeta metadata meta timestamp gallery slideshow carousel slider swiper thumbnail thumbnails thumbs"
                    + " player jwplayer playlist teaser teasers printonly hidden invisible disclaimer pullquote pullquotes"
                    + " rating ratings poll quiz survey weather ticker infobox toc skip donate donation picks headlines flyout dropdown"
                    + " tools utilities search searchform widgetarea syndication noprint livefeed marketplace colophon sitemap"
                    + " eyebrow kicker rubric hatnote navbox mbox catlinks printfooter editsection");

    private static final Set<String> COMMENTS = words("comments comment commentlist disqus livefyre respond commentform"
            + " commentsection commentarea discussion commentbox usercomments viafoura coral spotim openweb");

    private static final Set<String> BODY =
            words("articlebody storybody postbody storycontent articlecontent articletext"
                    + " storytext postcontent entrycontent newsbody newscontent newstext bodytext bodycopy textbody bodycontent"
                    + " maincontent contentbody postentry singlecontent richtext articlecopy");

    private static final Set<String> BODY_FIRST =
            words("article story post entry news text body page single blog main report");
    private static final Set<String> BODY_LAST = words("body content text copy contents txt");

    /** Names that tell of the page's layout and not of the element's content. */
    private static final Pattern LAYOUT = Pattern.compile(
            "(?:has|no|with|without|is|layout|page|single|tag|tags|category|cat|format|type|status|js|postid|theme|col|"
                    + "columns?|template|site|body|u|is)[-_].*|.*[-_](?:open|closed|enabled|disabled|active|left|right)");

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int LONGEST = 400;

    private final Map<String, Part> known = new HashMap<>();

    /** What part of a page the element is, by its names alone. */
    Part part(Element element) {
        String names = names(element);
        return names.length() < 6 ? Part.UNKNOWN : known.computeIfAbsent(names, PageNames::read);
    }

    private static String names(Element element) {
        String names = element.className() + " #" + element.id() + " " + element.attr("role") + " "
                + element.attr("data-component") + " " + element.attr("data-testid") + " " + element.attr("itemprop");
        return withoutDigits(names.length() > LONGEST ? names.substring(0, LONGEST) : names);
    }

    /** Numbered names say the same as their neighbours, and are then looked up once. */
    private static String withoutDigits(String names) {
        StringBuilder plain = new StringBuilder(names.length());
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c < '0' || c > '9') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static Part read(String names) {
        Part found = Part.UNKNOWN;
        for (String name : names.split("\\s+")) {
            Part part = readOne(name);
            if (part == Part.BODY) {
                return Part.BODY;
            }
            found = part == Part.UNKNOWN || found == Part.COMMENTS ? found : part;
        }
        return found;
    }

    private static Part readOne(String name) {
        String bare = name.startsWith("#") ? name.substring(1) : name;
        String[] words = NOT_WORD.split(HUMP.matcher(bare).replaceAll("-").toLowerCase(Locale.ROOT));
        String joined = String.join("", words);
        boolean layout = LAYOUT.matcher(bare.toLowerCase(Locale.ROOT)).matches();
        if (COMMENTS.contains(joined) || !layout && hasAny(words, COMMENTS)) {
            return Part.COMMENTS;
        }
        if (ASIDE.contains(joined) || !layout && (hasAny(words, ASIDE) || isPhrase(joined))) {
            return Part.ASIDE;
        }
        return BODY.contains(joined) || isBodyPair(words) ? Part.BODY : Part.UNKNOWN;
    }

    private static boolean hasAny(String[] words, Set<String> set) {
        for (String word : words) {
            if (set.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern PHRASE = Pattern.compile(
            "(?:readmore(?!content)|readnext|seealso|alsoread|alsolike|moreon"
                    + "(?!g)|morefrom|morestories|morenews|morearticles|latestnews|lateststories|topstories|otherstories"
                    + "|mostcommented|editorspick|followus|aboutauthor|abouttheauthor|pullquote|screenreadertext|sronly"
                    + "|visuallyhidden|printheader|inlinead|adslot|adunit|commentlist|postnav|articlefooter|entryfooter|postfooter"
                    + "|storyfooter|articletags|entrymeta|postmeta|articlemeta|articleinfo|postinfo|storymeta|tagcloud)");

    private static boolean isPhrase(String joined) {
        return joined.length() > 5 && PHRASE.matcher(joined).find();
    }

    private static boolean isBodyPair(String[] words) {
        for (int i = 0; i + 1 < words.length; i++) {
            if (BODY_FIRST.contains(words[i]) && BODY_LAST.contains(words[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String line) {
        return Set.copyOf(new HashSet<>(List.of(line.split(" "))));
    }
}
