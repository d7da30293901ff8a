package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of this module: each may use only those before it. */
class RoomsTest {
    /** From the ground up; rooms of one floor may use each other only where {@link #STRANGERS} does not say otherwise. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("text"),
            List.of("report"),
            List.of("codebook"),
            List.of("lexicon"),
            List.of("grammar"),
            List.of("actor", "time", "place"),
            List.of("coding"),
            List.of("ledger", "council"),
            List.of("quotation", "event", "position"));

    private static final List<String> STRANGERS = List.of("quotation", "event", "position");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dragoman");

    @Test
    void everyRoomHasItsFloor() {
        List<String> known =
                FLOORS.stream().flatMap(List::stream).map(RoomsTest::room).toList();
        assertThat(CLASSES).hasSizeGreaterThan(100);
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .filteredOn(name -> !name.equals("org.dragoman"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void noRoomUsesOneAboveIt() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            List<String> above = new ArrayList<>(List.of("org.dragoman"));
            FLOORS.subList(floor + 1, FLOORS.size()).forEach(rooms -> rooms.forEach(name -> above.add(room(name))));
            for (String name : FLOORS.get(floor)) {
                forbid(name, above);
            }
        }
    }

    @Test
    void codersKnowNothingOfEachOther() {
        for (String coder : STRANGERS) {
            forbid(
                    coder,
                    STRANGERS.stream()
                            .filter(other -> !other.equals(coder))
                            .map(RoomsTest::room)
                            .toList());
        }
    }

    private static void forbid(String name, List<String> packages) {
        noClasses()
                .that()
                .resideInAPackage(room(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .check(CLASSES);
    }

    private static String room(String name) {
        return "org.dragoman." + name;
    }
}
