// Theme: every colour, size and duration of the window, by what it is for.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    property bool dark: true
    // reducedMotion: changes cross-fade instead of travelling.
    property bool reducedMotion: false
    // presenting: for a hall: words are told from their ground by 7:1.
    property bool presenting: false
    // still: nothing takes time, for pictures.
    property bool still: false
    // scale: what the reader asked for, 1.0 to 2.0 and more when presenting.
    property real scale: 1
    // fit: what the window has room for; see fitOf.
    property real fit: 1
    // unit: of everything that holds text.
    readonly property real unit: scale * fit

    readonly property color window: dark ? "#0f1218" : "#f4f5f8"
    readonly property color panel: dark ? "#161b24" : "#ffffff"
    readonly property color card: dark ? "#1b2130" : "#ffffff"
    readonly property color raised: dark ? "#212939" : "#f0f2f7"
    readonly property color raisedHover: dark ? "#2a3448" : "#e4e8f1"
    readonly property color well: dark ? "#0f1218" : "#f4f5f8"
    readonly property color codeGround: dark ? "#121721" : "#fafbfd"
    readonly property color hairline: dark ? "#364058" : "#cdd3df"
    readonly property color text: dark ? "#e8ecf4" : "#1a2130"
    readonly property color dim: presenting ? (dark ? "#c3ccdb" : "#3c465a") : dark ? "#9aa6ba" : "#566178"
    readonly property color faint: presenting ? dim : dark ? "#95a0b7" : "#5b667e"
    readonly property color accent: presenting ? (dark ? "#9cc4ff" : "#1c4a9c")
        : dark ? "#6ea8fe" : "#2563cf"
    readonly property color accentSoft: dark ? "#243552" : "#e2ecff"
    // active, activeLine: where the last event happened.
    readonly property color active: dark ? "#22304a" : "#eaf1ff"
    readonly property color activeLine: dark ? "#4a6da3" : "#8fb4f2"
    readonly property color accentText: dark ? "#0b1020" : "#ffffff"
    readonly property color running: presenting ? (dark ? "#7fdcaa" : "#0f5230")
        : dark ? "#58c58b" : "#177746"
    readonly property color waiting: presenting ? (dark ? "#f5c66e" : "#6b4500")
        : dark ? "#f0b54a" : "#946006"
    readonly property color wrong: presenting ? (dark ? "#ffa39e" : "#8f1c18")
        : dark ? "#f0716c" : "#c23631"
    readonly property color wrongSoft: dark ? "#3a2228" : "#fdeceb"
    readonly property color unplayed: dark ? "#11151d" : "#f6f7fa"
    readonly property color tokenText: "#10141c"
    readonly property color codePlain: text
    readonly property color codeKeyword: presenting ? (dark ? "#9cc4ff" : "#1c4a9c")
        : dark ? "#9cc4ff" : "#1f55b0"
    readonly property color codeDirective: presenting ? (dark ? "#e2b9f0" : "#6a2a7a")
        : dark ? "#d8a7e8" : "#8a3a9e"
    readonly property color codeString: presenting ? (dark ? "#b6dc9c" : "#1f5020")
        : dark ? "#a8d18d" : "#2d6a2e"
    readonly property color codeNumber: presenting ? (dark ? "#f4c8a4" : "#753408")
        : dark ? "#f0b98d" : "#9a4a12"
    readonly property color codeComment: presenting ? (dark ? "#bcc6d8" : "#3c465a")
        : dark ? "#93a0b8" : "#5b667e"
    // lightContour: round outlines in an identity's colour; on white most identities are too pale alone.
    readonly property color lightContour: "#5b667e"
    // darkContour: the same in the dark theme, where only the last identity is too dark on a raised ground.
    readonly property color darkContour: "#8f9ab1"

    // The Okabe-Ito identities of works; what else tells works apart is form::identityOf's.
    readonly property var identities: ["#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#D55E00",
                                       "#F0E442", "#0072B2"]

    readonly property string sans: pickFont(["Inter", "Cantarell", "Noto Sans", "DejaVu Sans"])
    readonly property string mono: pickFont(["JetBrains Mono", "Noto Sans Mono",
                                             "DejaVu Sans Mono", "Monospace"])

    // monoAdvance: width of one letter of the mono face at the size of a pill's name.
    readonly property real monoAdvance: metrics.advanceWidth / 10

    // metrics: ten letters; a width that follows the size of the type, which a call of FontMetrics does not.
    readonly property TextMetrics metrics: TextMetrics {
        text: "0000000000"
        font.family: theme.mono
        font.pixelSize: theme.sizeSmall
        font.weight: Font.Bold
    }

    readonly property int sizeTiny: px(11)
    readonly property int sizeSmall: px(12)
    readonly property int sizeBody: px(13)
    readonly property int sizeLarge: px(15)
    readonly property int sizeHead: px(16)
    readonly property int sizeTitle: px(20)
    readonly property int sizeHuge: px(30)

    readonly property int gap: 4
    readonly property int cardPadding: px(12)
    readonly property int paneGap: px(16)
    readonly property int radiusCard: 12
    readonly property int radiusRow: 8
    readonly property int radiusPill: px(12)
    readonly property int pillHeight: px(24)

    readonly property int motion: reducedMotion || still ? 0 : 220
    // fade: how long a change takes that does not move.
    readonly property int fade: still ? 0 : 160

    // px: a length that grows with the type; every height that holds text is one.
    function px(length: real): int {
        return Math.round(length * unit);
    }

    // fitOf: steps of a twentieth from the size at which the window was drawn, never below 1.
    function fitOf(width: real, height: real): real {
        const room = Math.min(width / 1440, height / 860);
        return Math.max(1, Math.min(2.5, Math.floor(room * 20) / 20));
    }

    function pickFont(names: var): string {
        const families = Qt.fontFamilies();
        for (const name of names)
            if (families.includes(name))
                return name;
        return Qt.application.font.family;
    }

    // identity: the colour of the work that appeared as number index, counted from 0.
    function identity(index: int): color {
        return index < 0 ? theme.faint : identities[index % identities.length];
    }

    // marksOf: which work's marks (Form.identityOf) a form bears. Beside its name it needs only the
    // dots of the second seven, which the eighth work has alone.
    function marksOf(index: int, named: bool): int {
        return !named ? index : index < identities.length ? -1 : identities.length;
    }

    // pillWidth: of a pill with that name; a slot is as wide as the pill that will stand on it.
    function pillWidth(name: string): real {
        return Math.max(px(64), Math.ceil(name.length * monoAdvance + px(34)));
    }

    // contour: the thin line round that work's outlines, transparent where its colour is enough.
    function contour(index: int): color {
        return !dark ? lightContour
                     : index >= 0 && index % identities.length === 6 ? darkContour : "transparent";
    }

    // identityText: the colour of text on that work's pill.
    function identityText(index: int): color {
        return index >= 0 && index % identities.length === 6 ? "#ffffff" : theme.tokenText;
    }
}
