package org.dragoman.intake.page;

import java.util.regex.Pattern;

/** The set phrases of web pages: what asks readers to click, names a picture or closes the report. */
final class Phrases {

    private static final int LONGEST = 300;

    private static final Pattern POINTER = anywhereAtStart(
            "(?:also |more )?(?:read|watch|see|listen|hear|view)(?: (?:more|also|next|on|it"
                    + "|this|all|live|now|the full story|full story|full article|here))*\\s*(?:[:|>»–—-]|$|about\\b|from\\b|on\\b)"
                    + "|related(?: (?:\\w+ )?(?:stories|articles|news|posts|links|content|coverage|topics|reading|video|videos|to this))?\\s*(?:[:|>»–—-]|$)"
                    + "|more(?: (?:from|on|in|about|news|stories|to read|like this|top stories)\\b.{0,60})?$"
                    + "|(?:you )?(?:may|might) (?:also )?(?:like|be interested|enjoy)|recommended(?: for you| stories| reading)?\\s*(?:[:|]|$)"
                    + "|(?:most (?:read|popular|viewed|shared|commented)|trending(?: now)?|top stories|latest (?:news|stories|headlines|updates)"
                    + "|don't miss|don’t miss|editors?['’]?s?['’]? picks?|in other news|what to read next|up next|next article|previous article"
                    + "|next story|previous story|keep reading|continue reading|story continues(?: below)?.{0,30}|article continues.{0,40}"
                    + "|scroll (?:down )?(?:to|for).{0,60}|swipe .{0,40}|explore more|in pictures|in this story)\\s*(?:[:|>»–—-].*)?$"
                    + "|(?:see|read) also\\b|also (?:read|see|watch|on)\\b|(?:lire|voir|lea|leer|ver|lesen sie|siehe|leggi|leia|lees|читайте)"
                    + " (?:aussi|également|también|además|auch|anche|também|ook|также)\\b|mehr zum thema|zum thema|weiterlesen|sur le même sujet"
                    + "|à lire|te puede interesar|noticias relacionadas|leia mais|saiba mais|leggi tutto|ilgili haberler|по теме|اقرأ أيضا|اقرأ المزيد");

    private static final Pattern APPEAL = anywhereAtStart(
            "(?:please )?(?:click|tap) (?:here|on|to|the)\\b|subscribe\\b|sign up\\b|sign in\\b|log ?in\\b|register(?: now| today| for| to)\\b"
                    + "|join (?:us|our|the (?:conversation|discussion)|now)\\b|follow (?:us|him|her|me|them|@|the \\w+ on|\\w+ \\w+ on (?:twitter|x|facebook|instagram)|\\S+ on (?:twitter|x|facebook|instagram))"
                    + "|like us\\b|find us\\b|connect with\\b|download (?:the|our)\\b|get (?:our|the (?:latest|best|app|day|top)|all the|breaking|more (?:news|stories)|unlimited|full access|your daily)\\b"
                    + "|share (?:this|on|via|your|article|story|with)\\b|share$|tweet(?: this)?$|e-?mail(?: this| article| the author)?$|print(?: this| article)?$|save(?: this| article)?$|copy link"
                    + "|listen to (?:this|the) (?:article|story)|support (?:our|independent|us)\\b.{0,80}|donate\\b|become a (?:member|subscriber|supporter)\\b"
                    + "|we use cookies|this (?:site|website) uses cookies|by (?:continuing|signing up|subscribing|clicking|using (?:this|our))\\b.{0,80}\\b(?:you|our|this)\\b|accept (?:all )?cookies"
                    + "|(?:to )?(?:leave|post|write|add|view|show|hide|load|read)(?: (?:a|your|all|more|the|\\d+))* comments?\\b|comments? (?:are|is|have been|on this|policy|section)?\\s?(?:closed|disabled|\\(\\d+\\)|$)"
                    + "|have (?:a|an) (?:tip|news tip|story)|got a (?:tip|story|news tip)|send (?:us|your) (?:tips?|news|stories)|(?:do you )?have something to say|what do you think\\b.{0,60}$"
                    + "|your email address|enter your e-?mail|thank(?:s| you) for (?:subscribing|signing|reading|registering)|already a (?:subscriber|member)|this (?:article|content|story) is (?:for|available|only|reserved)\\b"
                    + "|start your (?:free )?trial|unlock (?:this|the)|to (?:continue|keep) reading|if you (?:have|want to|would like to) (?:a|any|know|contact|support|comment|receive|read more)\\b.{0,40}(?:tip|story|contact|e-?mail|subscribe|click)"
                    + "|abonnez-vous|inscrivez-vous|suscríbete|síguenos|abonnieren|newsletters?$|iscriviti|seguici|assine|подписывайтесь|(?:loading|advertisement|ads?|advert|sponsored(?: content| by .{0,40})?|promoted|publicité|publicidad|anzeige|werbung|реклама|إعلان)[ .…:-]*$"
                    + "|(?:about|contact) (?:us|the author)|terms (?:of (?:use|service)|and conditions)|privacy policy|skip to|jump to|back to (?:top|home)|home$|menu$|close$|next$|previous$|prev$|top$|video$|audio$|photos?$|gallery$|comments?$|tags?$|topics?$|share:|tags?:|topics?:|keywords?:|labels?:|categor(?:y|ies):|filed under|posted (?:in|under)|published in\\b.{0,60}$"
                    + "|\\d+ (?:comments?|shares?|views?|likes?|min(?:ute)?s? read)\\b.{0,20}$|reading time");

    private static final Pattern CREDIT = Pattern.compile(
            "(?i)^\\(?\\[?(?:photos?|photographs?|image|images|picture|pictures|credit|foto|fotos|crédit|bild|imagen|caption|file photo|file picture"
                    + "|illustration|graphic|video|map)(?: (?:credits?|by|courtesy(?: of)?|source|caption))?\\s*[:/|©].{0,160}$"
                    + "|^.{0,160}(?:/|\\(|\\[|© ?|\\bvia |photo by |photo: |picture: |image: )(?:getty(?: images)?|reuters|afp|ap|ap photo|epa(?:-efe)?|bloomberg|shutterstock|alamy|istock|twitter|facebook|wikimedia(?: commons)?|flickr|pa|pa wire|xinhua|anadolu|dpa|corbis|press association)(?: images?| photo| via .{0,30}|/.{0,40})?[)\\]]?\\.?$"
                    + "|^.{0,120}(?:getty images|ap photo(?:/.{0,60})?|afp photo)[)\\]]?$");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)^(?:©|\\(c\\)|copyright\\b|all rights reserved|all content (?:©|copyright)|this (?:material|article|content) may not be (?:published|reproduced|copied)"
                    + "|no part of this).*|.{0,120}\\ball rights reserved\\b.{0,200}");

    private static final Pattern END = anywhereAtStart(
            "(?:related|recommended|more|other|similar|latest|popular|top|trending|recent|featured)(?: \\w+){0,2} (?:stories|articles|posts|news|reads?|headlines|content|coverage|videos|links|topics|from .{0,40})\\s*:?$"
                    + "|more (?:on|from|in|about)\\b.{0,50}$|related(?: topics| to this story| links)?\\s*:?$|comments?(?: \\(\\d+\\))?\\s*:?$|\\d+ (?:comments?|responses?|thoughts?|replies)\\b.{0,80}$|leave a (?:reply|comment|response)|post a comment|add a comment|join the (?:conversation|discussion)"
                    + "|you (?:may|might) (?:also )?(?:like|be interested)|we recommend|recommended(?: for you)?$|read (?:more|next|also)\\s*:?$|see also\\s*:?$|most (?:read|popular|viewed)|trending(?: now)?$|around the web|from (?:around )?the web|sponsored(?: content| links)?$|promoted|share this|about the author|editors?['’]?s?['’]? picks?|what to read next|up next$"
                    + "|don['’]t miss|also (?:on|in|read)\\b.{0,40}$|sign up (?:for|to)|subscribe (?:to|for)|newsletter$|newsletter sign|tags\\s*:?$|topics\\s*:?$|popular now|mehr zum thema|das könnte sie|kommentare|commentaires|comentarios|sur le même sujet|noticias relacionadas|te puede interesar|articles? liés?|à lire aussi|leia também|veja também");

    private static final Pattern BYLINE = Pattern.compile(
            "(?i:by|written by|reported by|posted by|story by|author|text|words|von|par|por|di|от|da|door|yazan|بقلم)\\s*:?\\s+\\p{Lu}[^.!?]{1,100}$"
                    + "|(?i)(?:published|updated|posted|last (?:updated|modified)|modified|created|first published|date|issued on|veröffentlicht|publié|mis à jour|publicado|actualizado|pubblicato|опубликовано)\\b.{0,120}$"
                    + "|(?i)(?:our|special|staff|senior|chief|political|diplomatic|foreign|agency|web) (?:\\w+ )?(?:correspondent|reporter|writer|desk|bureau|editor).{0,60}$");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)share|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|instagram|email|e-mail|print|tweet|pin|pin it|like|plus|messenger|copy|link|more|reply|report|flag|edit|permalink|listen|watch|live|breaking|exclusive|opinion|analysis|premium|log in|close|open|menu|search|expand|ok|yes|no thanks|advertisement|\\*+|[-–—_=•·|*]{1,40}|#+");

    private Phrases() {}

    /** Whether a block points elsewhere, asks for something or names rights, and says nothing of the report's. */
    static boolean isFurniture(TextBlock block) {
        String text = block.text();
        if (text.length() > LONGEST) {
            return false;
        }
        boolean sentence = block.isProse();
        if (LABEL.matcher(text).matches() || RIGHTS.matcher(text).matches()) {
            return true;
        }
        if (POINTER.matcher(text).find()) {
            return !sentence || block.linked() > 0 || text.indexOf(':') > 0 && text.indexOf(':') < 25;
        }
        boolean appeal = APPEAL.matcher(text).find();
        return appeal && (!sentence || block.linked() > 0 || text.length() < 160) && !isQuoted(text)
                || CREDIT.matcher(text).matches() && !isLongProse(block);
    }

    /** Whether nothing of the report comes behind this line. */
    static boolean isEnd(TextBlock block) {
        return block.text().length() < 90
                && !block.isProse()
                && END.matcher(block.text()).find();
    }

    /** Whether a line at the head of a report names its author or its day. */
    static boolean isByline(String text) {
        return text.length() < 130
                && !Prose.endsSentence(text)
                && BYLINE.matcher(text).lookingAt();
    }

    private static boolean isLongProse(TextBlock block) {
        return block.isProse() && block.text().length() > 200;
    }

    private static boolean isQuoted(String text) {
        return "\"“„«‘'".indexOf(text.charAt(0)) >= 0;
    }

    private static Pattern anywhereAtStart(String alternatives) {
        return Pattern.compile(
                "^[^\\p{L}\\p{N}]{0,4}(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
