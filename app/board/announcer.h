// announcer.h: tells a screen reader what has just happened.
#pragma once
#include <QQuickItem>

namespace wqlab {

// Announcer: when its words change they are told at once, as an alert of the item that it is in. That item's accessible
// name is to be the words.
class Announcer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged FINAL)

public:
    explicit Announcer(QQuickItem *parent = nullptr) : QQuickItem(parent) {}
    QString words() const { return words_; }
    void setWords(const QString &words);

signals:
    void wordsChanged();

private:
    QString words_;
};

}  // namespace wqlab
