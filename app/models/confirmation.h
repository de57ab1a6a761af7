// confirmation.h: what is done only when it was asked for twice.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace wqlab {

class Confirmation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // asked: it was asked for once; the next time it is done.
    Q_PROPERTY(bool asked READ asked NOTIFY askedChanged FINAL)

public:
    using QObject::QObject;
    bool asked() const { return asked_; }

public slots:
    // ask: once more. withdraw: as if nobody had asked.
    void ask() {
        const bool sure = asked_;
        setAsked(!sure);
        if (sure)
            emit confirmed();
    }
    void withdraw() { setAsked(false); }

signals:
    void askedChanged();
    void confirmed();

private:
    void setAsked(bool asked) {
        if (asked == asked_)
            return;
        asked_ = asked;
        emit askedChanged();
    }

    bool asked_ = false;
};

}  // namespace wqlab
