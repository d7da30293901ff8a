package org.dragoman.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.coding.Evidence;
import org.dragoman.coding.Participant;
import org.dragoman.coding.Quotation;
import org.dragoman.coding.ResolvedReport;
import org.dragoman.lexicon.Cue;
import org.dragoman.lexicon.CueLexicon;
import org.dragoman.report.Block;
import org.dragoman.report.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Tree;
import org.dragoman.time.Dating;
import org.dragoman.time.TimeBinder;
import org.jspecify.annotations.Nullable;

/**
 * Codes who said what.
 *
 * <p>What stands between quotation marks is direct speech if a verb of saying is beside it, if it continues what a speaker
 * said before, or if its paragraph opens with a mark that the paragraph before left open; else it is a borrowed phrase and
 * no quotation. A clause below a verb of saying is indirect speech, and mixed if some of it stands between marks. Pure and
 * thread safe.
 */
public final class QuotationCoder {
    private final CueLexicon cues;

    /** A coder that knows these words of saying. */
    public QuotationCoder(CueLexicon cues) {
        this.cues = cues;
    }

    /** The quotations of a report in the order of the text. */
    public List<Quotation> code(ResolvedReport report) {
        return new Pass(cues, report).run();
    }

    /** The reading of one report. */
    private static final class Pass {
        private static final Set<String> THIRD = Set.of("he", "she", "they");

        private final CueLexicon cues;
        private final ResolvedReport report;
        private final String text;
        private final List<Sentence> sentences;
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<Span> taken = new ArrayList<>();
        private final List<Quotation> out = new ArrayList<>();
        private final CueFinder finder;
        private @Nullable Voice last;

        /** Who spoke last and where: what follows without a speaker of its own is theirs. */
        private record Voice(
                Participant speaker,
                String cue,
                Dating date,
                @Nullable String addressee,
                Stretch stretch) {}

        Pass(CueLexicon cues, ResolvedReport report) {
            this.cues = cues;
            this.report = report;
            this.text = report.parsed().text();
            this.sentences = report.parsed().sentences();
            for (Block block : report.parsed().clean().blocks()) {
                stretches.addAll(QuoteMarks.in(text, block));
            }
            this.finder = new CueFinder(cues, report, stretches);
        }

        List<Quotation> run() {
            for (int i = 0; i < stretches.size(); i++) {
                direct(i);
            }
            for (Sentence sentence : sentences) {
                if (sentence.tree().isParsed()) {
                    indirect(sentence);
                }
            }
            out.sort(Comparator.comparingInt(q -> contentOf(q).begin()));
            return List.copyOf(out);
        }

        private static Span contentOf(Quotation quotation) {
            Span content = quotation.evidence().content();
            return content == null ? quotation.evidence().span() : content;
        }

        // ---- direct speech

        private void direct(int index) {
            Stretch stretch = stretches.get(index);
            Span content = stretch.content(text);
            int opening = sentenceAt(content.begin());
            int closing = sentenceAt(Math.max(content.begin(), content.end() - 1));
            if (content.length() == 0 || opening < 0 || closing < 0) {
                return;
            }
            Voice voice = voice(stretch, index, opening, closing);
            if (voice == null) {
                return;
            }
            emit(voice, content, opening, closing);
            last = voice;
        }

        private @Nullable Voice voice(Stretch stretch, int index, int opening, int closing) {
            boolean spoken =
                    CueFinder.isSpoken(text, stretch, sentences.get(opening).span());
            boolean alone = isAlone(stretch, opening, closing);
            if (alone) {
                return continued(stretch, index, opening, closing);
            }
            Speech speech = spoken ? finder.beside(stretch, closing) : null;
            if (speech == null && spoken && opening != closing) {
                speech = finder.beside(stretch, opening);
            }
            if (speech != null) {
                return voice(speech, stretch);
            }
            Voice before = last;
            boolean same = spoken && before != null && sameSentence(before.stretch, stretch);
            return same && before != null ? moved(before, stretch) : null;
        }

        private boolean sameSentence(Stretch one, Stretch other) {
            return sentenceAt(one.outerEnd() - 1) == sentenceAt(other.outerBegin())
                    || sentenceAt(one.begin()) == sentenceAt(other.begin());
        }

        /** Whether no word of its sentences stands outside the marks. */
        private boolean isAlone(Stretch stretch, int opening, int closing) {
            for (int s = opening; s <= closing; s++) {
                for (Token token : sentences.get(s).tree().tokens()) {
                    boolean word = Character.isLetterOrDigit(token.text().charAt(0));
                    if (word && !finder.isQuoted(token.begin())) {
                        return false;
                    }
                }
            }
            return stretch.end() > stretch.begin();
        }

        /** A quotation without words around it: who spoke before goes on, or who is named right before or behind speaks. */
        private @Nullable Voice continued(Stretch stretch, int index, int opening, int closing) {
            int previous = opening - 1;
            boolean colon = previous >= 0 && endsWithColon(previous);
            if (colon) {
                Voice introduced = introduced(previous, stretch);
                if (introduced != null) {
                    return introduced;
                }
            }
            Voice before = last;
            boolean chained =
                    before != null && (isChained(before.stretch, stretch) || isNear(before.stretch, stretch, index));
            if (chained && before != null) {
                return moved(before, stretch);
            }
            Voice introduced = previous >= 0 ? introduced(previous, stretch) : null;
            if (introduced != null) {
                return introduced;
            }
            return following(stretch, closing);
        }

        private static boolean isChained(Stretch before, Stretch stretch) {
            return !before.closed() && stretch.paragraph() == before.paragraph() + 1;
        }

        /** The same paragraph, or the next one if nothing but quotations stands between. */
        private boolean isNear(Stretch before, Stretch stretch, int index) {
            if (index == 0 || stretches.get(index - 1) != before) {
                return false;
            }
            if (before.paragraph() == stretch.paragraph()) {
                return true;
            }
            return stretch.paragraph() == before.paragraph() + 1
                    && sentenceAt(before.begin()) >= 0
                    && sentenceAt(stretch.begin()) - sentenceAt(Math.max(before.begin(), before.end() - 1)) <= 1;
        }

        private boolean endsWithColon(int sentence) {
            Tree tree = sentences.get(sentence).tree();
            return tree.size() > 0 && tree.token(tree.size() - 1).text().equals(":");
        }

        /** The speaker of the sentence before: the subject of its verb of saying, or of its main clause. */
        private @Nullable Voice introduced(int sentence, Stretch stretch) {
            Tree tree = sentences.get(sentence).tree();
            if (!tree.isParsed() || sentences.get(sentence).paragraph() < stretch.paragraph() - 1) {
                return null;
            }
            int verb = tree.root();
            for (Token token : tree.tokens()) {
                Cue cue = token.isVerb() ? cues.verb(token.lemma()) : null;
                boolean speaks = cue != null && cue.takes(Cue.Form.QUOTE);
                if (speaks && Clauses.speaker(tree, token.index()) >= 0 && !finder.isQuoted(token.begin())) {
                    verb = token.index();
                    if (!endsWithColon(sentence)) {
                        break;
                    }
                }
            }
            int speaker = Clauses.speaker(tree, verb);
            if (speaker < 0 || (tree.token(speaker).tag().startsWith("NNS") && !endsWithColon(sentence))) {
                return null;
            }
            return voice(new Speech(sentence, verb, speaker, tree.token(verb).text(), null), stretch);
        }

        /** The speaker of the sentence behind, if that sentence goes on quoting: "…" "…," she said. */
        private @Nullable Voice following(Stretch stretch, int closing) {
            int next = closing + 1;
            if (next >= sentences.size() || sentences.get(next).paragraph() != stretch.paragraph()) {
                return null;
            }
            Speech speech = finder.beside(stretch, next);
            return speech == null ? null : voice(speech, stretch);
        }

        private Voice voice(Speech speech, Stretch stretch) {
            return new Voice(
                    participant(speech.sentence(), speech.speaker()),
                    speech.words(),
                    date(speech),
                    Speech.addressee(report, speech.sentence(), speech.verb()),
                    stretch);
        }

        private static Voice moved(Voice voice, Stretch stretch) {
            return new Voice(voice.speaker, voice.cue, voice.date, voice.addressee, stretch);
        }

        private void emit(Voice voice, Span content, int opening, int closing) {
            Quotation.Kind kind = Quotation.Kind.DIRECT;
            Quotation previous = out.isEmpty() ? null : out.get(out.size() - 1);
            Span before = previous == null ? null : contentOf(previous);
            boolean goesOn = before != null
                    && previous != null
                    && previous.speaker().equals(voice.speaker)
                    && sentenceAt(before.end() - 1) == opening
                    && Character.isLowerCase(text.charAt(content.begin()))
                    && previous.kind() == Quotation.Kind.DIRECT;
            if (goesOn && before != null) {
                out.remove(out.size() - 1);
                Span joined = new Span(before.begin(), content.end());
                add(
                        voice.speaker,
                        voice.cue,
                        joined,
                        kind,
                        voice.addressee,
                        voice.date,
                        sentenceAt(before.begin()),
                        closing,
                        0.9);
                return;
            }
            add(voice.speaker, voice.cue, content, kind, voice.addressee, voice.date, opening, closing, 0.9);
        }

        private void add(
                Participant speaker,
                String cue,
                Span content,
                Quotation.Kind kind,
                @Nullable String addressee,
                Dating date,
                int opening,
                int closing,
                double confidence) {
            Span span = new Span(
                    Math.min(content.begin(), sentences.get(opening).span().begin()),
                    Math.max(content.end(), sentences.get(closing).span().end()));
            Evidence evidence = new Evidence(opening, span, span.of(text), content);
            taken.add(content);
            out.add(new Quotation(
                    speaker,
                    cue,
                    content.of(text),
                    kind,
                    addressee,
                    date,
                    confidence,
                    evidence,
                    "quotation." + kind.label()));
        }

        // ---- indirect speech

        private void indirect(Sentence sentence) {
            for (IndirectSpeech.Said said : IndirectSpeech.in(cues, sentence.index(), sentence.tree())) {
                Speech speech = said.speech();
                boolean quoted =
                        finder.isQuoted(sentence.tree().token(speech.verb()).begin())
                                || isTaken(said.content())
                                || finder.isQuoted(said.content().begin())
                                        && finder.isQuoted(said.content().end() - 1)
                                        && taken.stream().anyMatch(span -> span.contains(said.content()));
                if (quoted) {
                    continue;
                }
                Cue cue = speech.cue();
                boolean thought = cue != null && cue.kind() == Cue.Kind.THINKING;
                add(
                        participant(speech.sentence(), speech.speaker()),
                        speech.words(),
                        balanced(said.content()),
                        hasMarks(said.content()) ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT,
                        Speech.addressee(report, speech.sentence(), speech.verb()),
                        date(speech),
                        sentence.index(),
                        sentence.index(),
                        thought ? 0.6 : 0.8);
            }
        }

        /** With the mark that opens or closes what is quoted at its edge; without both if all of it is quoted. */
        private Span balanced(Span content) {
            int begin = content.begin();
            int end = content.end();
            for (Stretch stretch : stretches) {
                boolean opensInside = stretch.begin() > begin && stretch.begin() < end;
                boolean closesInside = stretch.end() > begin && stretch.end() < end;
                if (opensInside && stretch.closed() && end >= stretch.end() - 1 && end < stretch.outerEnd()) {
                    end = stretch.outerEnd();
                } else if (closesInside && stretch.begin() == begin) {
                    begin = stretch.outerBegin();
                }
            }
            return new Span(begin, end);
        }

        private boolean isTaken(Span content) {
            return taken.stream().anyMatch(span -> span.overlaps(content) && isDirect(span));
        }

        private boolean isDirect(Span span) {
            return stretches.stream()
                    .anyMatch(
                            s -> s.content(text).equals(span) || s.content(text).begin() == span.begin());
        }

        private boolean hasMarks(Span content) {
            return stretches.stream().anyMatch(s -> s.begin() < content.end() && content.begin() < s.end());
        }

        // ---- shared

        private Dating date(Speech speech) {
            return TimeBinder.forEvent(report.parsed(), speech.sentence(), speech.verb(), report.times());
        }

        private Participant participant(int sentence, int head) {
            Tree tree = sentences.get(sentence).tree();
            Mention mention = report.mentions().headedBy(sentence, head);
            if (mention != null) {
                return new Participant(mention.actor(), mention.text());
            }
            Voice before = last;
            String words = Clauses.phrase(tree, head).of(text).replaceAll("\\s+", " ");
            boolean pronoun = THIRD.contains(words.toLowerCase(Locale.ROOT));
            return pronoun && before != null
                    ? new Participant(before.speaker.actor(), words)
                    : new Participant(Actor.unknown(words), words);
        }

        /** Index of the sentence that an offset stands in; the last one that begins at or before it. */
        private int sentenceAt(int offset) {
            int low = 0;
            int high = sentences.size() - 1;
            int found = -1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (sentences.get(middle).span().begin() <= offset) {
                    found = middle;
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return found;
        }
    }
}
