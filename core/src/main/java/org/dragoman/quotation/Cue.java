package org.dragoman.quotation;

import org.dragoman.coding.CodedSentence;

/**
 * A word of saying with its speaker.
 *
 * @param sentence the sentence that it stands in
 * @param verb index of the word
 * @param speaker index of the token that heads the speaker
 */
record Cue(CodedSentence sentence, int verb, int speaker) {

    int begin() {
        return sentence.sentence().tree().token(verb).begin();
    }

    int end() {
        return sentence.sentence().tree().token(verb).end();
    }

    String text() {
        return sentence.sentence().tree().token(verb).text();
    }
}
