// ParamLine: a parameter of the module and its value in the next run.
import QtQuick
import Wqlab

Item {
    id: line

    required property string paramName
    required property string paramType
    required property string paramInitial
    required property string paramDescription
    required property string paramValue

    signal given(string value)

    width: ListView.view ? ListView.view.width : implicitWidth
    implicitHeight: Math.max(names.implicitHeight, field.height) + 8

    Column {
        id: names

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - field.width - 20
        spacing: 1

        CodeLabel {
            width: parent.width
            text: line.paramName
            font.weight: Font.Bold
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: line.paramDescription === "" ? line.paramType : line.paramDescription
            font.pixelSize: Theme.sizeTiny
            color: Theme.dim
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    WordField {
        id: field

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 10
        width: Math.round(110 * Theme.unit)
        text: line.paramValue
        hint: line.paramInitial
        Accessible.name: qsTr("value of %1").arg(line.paramName)
        Accessible.description: line.paramDescription
        onEditingFinished: line.given(text.trim())
    }
}
