package org.dragoman.intake.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of the months in the larger languages of the press, in full and as abbreviated. */
final class Months {

    /** One line a month; forms with and without case endings, accents left out. */
    private static final String[] NAMES = {
        "january jan enero ene janvier janv januar jan januari janeiro gennaio gen ocak января янв січня stycznia sty"
                + " ianuarie ιανουαριου يناير كانون ינואר styczen januara ledna tammikuuta",
        "february feb febr febrero fevrier fevr februar februari fevereiro fev febbraio subat февраля фев лютого"
                + " lutego lut februarie φεβρουαριου فبراير شباط פברואר luty februara unora helmikuuta",
        "march mar marzo mars marz maerz mrz maart marco mart марта мар березня marca martie μαρτιου مارس آذار מרץ"
                + " marzec brezna maaliskuuta",
        "april apr abril abr avril avr aprile nisan апреля апр квітня kwietnia kwi aprilie απριλιου أبريل ابريل نيسان"
                + " אפריל kwiecien aprila dubna huhtikuuta",
        "may mayo mai mei maio maggio mag mayis мая май травня maja mai μαιου مايو أيار מאי maj kvetna toukokuuta",
        "june jun junio juin juni junho giugno giu haziran июня июн червня czerwca cze iunie ιουνιου يونيو يونيه"
                + " حزيران יוני czerwiec juna cervna kesakuuta",
        "july jul julio juillet juil juli julho luglio lug temmuz июля июл липня lipca lip iulie ιουλιου يوليو يوليه"
                + " تموز יולי lipiec jula cervence heinakuuta",
        "august aug agosto ago aout augustus agustus agustos agu августа авг серпня sierpnia sie αυγουστου أغسطس"
                + " اغسطس آب אוגוסט sierpien augusta srpna elokuuta",
        "september sept sep septiembre septembre setembro set settembre eylul eyl сентября сен вересня wrzesnia wrz"
                + " septembrie σεπτεμβριου سبتمبر أيلول ספטמבר wrzesien septembra zari syyskuuta",
        "october oct octubre octobre oktober okt outubro out ottobre ott ekim eki октября окт жовтня pazdziernika paz"
                + " octombrie οκτωβριου أكتوبر اكتوبر אוקטובר pazdziernik oktobra rijna lokakuuta",
        "november nov noviembre novembre novembro kasim kas ноября ноя листопада listopada lis noiembrie νοεμβριου"
                + " نوفمبر נובמבר listopad novembra marraskuuta",
        "december dec diciembre dic decembre dezember dez desember dezembro dicembre aralik ara декабря дек грудня"
                + " grudnia gru decembrie δεκεμβριου ديسمبر דצמבר grudzien decembra prosince joulukuuta",
    };

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** The number of the month of that name, 1 to 12, or 0. */
    static int number(String name) {
        return NUMBERS.getOrDefault(fold(name), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= NAMES.length; month++) {
            for (String name : NAMES[month - 1].split(" ")) {
                numbers.putIfAbsent(fold(name), month);
            }
        }
        return Map.copyOf(numbers);
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('ı', 'i'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
