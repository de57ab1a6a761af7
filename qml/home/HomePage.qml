// HomePage: the course with what was done of it, and the ways to open something else.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wqlab

Item {
    id: page

    required property Workspace workspace
    readonly property CourseModel course: workspace.course
    readonly property real margin: Math.max(32, Math.round(width * 0.055))

    HomeBar {
        id: bar

        width: parent.width
        workspace: page.workspace
    }

    WorkbenchView {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        workspace: page.workspace
        visible: bar.bench
    }
    Flickable {
        id: view

        visible: !bar.bench

        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: body.implicitHeight + 64
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}
        clip: true

        Column {
            id: body

            x: page.margin
            y: 32
            width: view.width - 2 * page.margin
            spacing: 28

            Column {
                width: parent.width
                spacing: 8

                Label {
                    width: parent.width
                    text: page.course.title !== "" ? page.course.title : qsTr("wqlab")
                    font.pixelSize: Theme.sizeHuge
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                }
                Label {
                    width: parent.width
                    text: page.course.summary
                    font.pixelSize: Theme.sizeLarge
                    color: Theme.dim
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: page.course.problem
                    color: Theme.wrong
                    wrapMode: Text.Wrap
                    visible: text !== ""
                }
            }
            ContinueCard {
                width: parent.width
                workspace: page.workspace
                visible: page.workspace.nextTitle !== ""
            }
            Label {
                width: parent.width
                text: qsTr("No lesson holds these words.")
                font.pixelSize: Theme.sizeLarge
                color: Theme.dim
                visible: tracks.count === 0 && page.course.problem === ""
            }
            PartRepeater {
                id: tracks

                model: page.course

                TrackView {
                    width: body.width
                    workspace: page.workspace
                }
            }
            ResetButton {
                workspace: page.workspace
                visible: page.workspace.begun
            }
        }
    }
    FocusInView {
        view: view
    }
}
