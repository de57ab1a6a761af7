// ModuleStrip: the module's memory: the works at home, who is in its code, and its timers.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Column {
    id: strip

    required property Stage stage
    required property PillBoard board
    // most: the height that it may take with every work told in words.
    required property real most

    property bool legendShown: false
    // titleHeight: of what stands above the frame; nothing where every line counts.
    readonly property real titleHeight: title.visible ? title.height + spacing : 0
    // folded: the works are too many for words.
    readonly property bool folded: fold.form === StripPlan.Tokens
    readonly property bool brief: fold.brief
    // crowded: the machine below needs the room; wordsHeight: about what all takes with every work told in words.
    property bool crowded: false
    readonly property real wordsHeight: titleHeight + fold.wordsHeight

    // legendWanted: what the symbols mean is to be shown, or hidden again.
    signal legendWanted
    signal leversWanted(thing: string, item: Item)
    signal orderWanted
    signal canWanted(item: Item)

    // settle: its form is that of what stands there now.
    function settle() {
        fold.settle();
    }

    spacing: 6

    StripPlan {
        id: fold

        homes: strip.stage.homes.count
        callers: callers.count
        queues: queues.count
        flow: flow
        besides: 16 + (shelf.visible ? shelf.height + 8 : 0)
        width: flow.width
        most: strip.most
        crowded: strip.crowded
        unit: Theme.unit
    }
    Row {
        id: title

        width: strip.width
        spacing: 8
        visible: strip.most >= Theme.px(100)

        Label {
            text: strip.stage.moduleName === "" ? qsTr("WORKS") : qsTr("MODULE")
            font.pixelSize: Theme.sizeTiny
            font.weight: Font.Bold
            color: Theme.faint
        }
        Label {
            text: strip.stage.moduleName
            font.pixelSize: Theme.sizeTiny
            font.weight: Font.Bold
            color: Theme.faint
            visible: text !== ""
        }
        Label {
            text: "·  " + strip.stage.homes.summary
            font.pixelSize: Theme.sizeTiny
            color: Theme.dim
            visible: strip.folded
        }
        Item {
            width: strip.width - x - (acts.visible ? acts.width + title.spacing : 0) - explain.width - title.spacing
            height: 1
        }
        Row {
            id: acts

            spacing: Theme.px(14)
            rightPadding: Theme.px(6)
            // Behind a trace is no machine. A lesson's steps have things of their own to do; on its last page the
            // machine is the student's.
            visible: !Theme.presenting && strip.stage.session.canRun
                     && (!strip.stage.lesson.active || strip.stage.lesson.closing)
                     && strip.width > Theme.px(strip.folded ? 640 : 480)

            QuietWord {
                //: a key, and what it shows
                text: qsTr("L  levers")
                hint: qsTr("What can be done to the module and its machine (L)")
                Accessible.name: qsTr("levers of the module")
                onClicked: strip.leversWanted("", this)
            }
            QuietWord {
                //: a key, and what it does
                text: strip.stage.scheduler.searching
                      ? qsTr("O  stop (%1 tried)").arg(strip.stage.scheduler.tried)
                      : qsTr("O  another order")
                on: strip.stage.scheduler.searching
                hint: qsTr("A run from here in which the CPUs move in another order and that leads elsewhere (O)")
                onClicked: strip.orderWanted()
            }
            QuietWord {
                //: a key, and what it shows
                text: qsTr("Q  can it …?")
                hint: qsTr("Search all orders for one that goes wrong (Q)")
                onClicked: strip.canWanted(this)
            }
        }
        T.AbstractButton {
            id: explain

            implicitWidth: implicitContentWidth
            implicitHeight: implicitContentHeight
            focusPolicy: Qt.TabFocus
            visible: !Theme.presenting
            text: qsTr("what is what")
            Accessible.name: strip.legendShown ? qsTr("hide what is what") : text
            onClicked: strip.legendWanted()

            contentItem: Label {
                //: a key, and what it shows
                text: qsTr("?  %1").arg(explain.text)
                font.pixelSize: Theme.sizeTiny
                font.weight: Font.DemiBold
                color: strip.legendShown || explain.hovered ? Theme.accent : Theme.faint
                Accessible.ignored: true
            }
            background: Item {
                FocusRing {
                    visible: explain.visualFocus
                }
            }
        }
    }

    Rectangle {
        width: strip.width
        height: body.height + 2 * body.y
        radius: 10
        color: Theme.card
        border.width: 1
        border.color: Theme.hairline
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("memory of the module")

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: strip.leversWanted("", strip)
        }

        Column {
            id: body

            // Where names have a line each every pixel is one of the machine's.
            x: 14
            y: strip.brief ? 5 : 8
            width: parent.width - 28
            spacing: y

            Flow {
                width: parent.width
                spacing: 5
                visible: strip.folded

                PartRepeater {
                    model: strip.folded ? strip.stage.homes : null

                    HomeToken {
                        stage: strip.stage
                        board: strip.board
                    }
                }
            }
            Flow {
                id: flow

                width: parent.width
                spacing: strip.brief ? 8 : 12
                visible: !strip.folded || callers.count > 0 || queues.count > 0

                PartRepeater {
                    model: strip.folded ? null : strip.stage.homes

                    WorkHome {
                        roomy: fold.roomy
                        brief: strip.brief
                        stage: strip.stage
                        board: strip.board
                    }
                }
                Rectangle {
                    // nextY: where what stands next to it is, -1 when there is nothing.
                    readonly property real nextY: queues.count > 0 ? queues.itemAt(0).y
                                                  : callers.count > 0 ? callers.itemAt(0).y : -1

                    readonly property real wordsWidth: 1

                    width: 1
                    height: Theme.px(strip.brief ? 18 : 32)
                    color: Theme.hairline
                    // At the end of a line it would divide nothing.
                    opacity: x > 0 && nextY === y ? 1 : 0
                }
                PartRepeater {
                    id: queues

                    model: strip.stage.workqueues

                    Chip {
                        required property string workqueueId
                        required property string workqueueName
                        required property string workqueueStatus
                        required property bool workqueueFlushed
                        readonly property string legend: qsTr("a workqueue that the module made")

                        brief: strip.brief
                        stage: strip.stage
                        thing: workqueueId
                        text: qsTr("workqueue %1").arg(workqueueName)
                        note: workqueueStatus
                        noteLegend: workqueueFlushed
                                    ? qsTr("a flush waits for the works of its colour; later ones have the next colour")
                                    : ""
                    }
                }
                PartRepeater {
                    id: callers

                    model: strip.stage.callers

                    CallerChip {
                        roomy: fold.roomy
                        brief: strip.brief
                        stage: strip.stage
                    }
                }
            }
            TimerShelf {
                id: shelf

                low: strip.most < Theme.px(210)
                width: parent.width
                stage: strip.stage
                board: strip.board
            }
        }
    }
}
