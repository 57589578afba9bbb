// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pdffiles.h"

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include <set>
#include <stdexcept>

namespace Prefdesk {

namespace {

constexpr std::size_t mostFiles = 100'000;
constexpr int deepestObject = 100;

[[noreturn]] void refuse(const char *why)
{
    throw std::runtime_error(why);
}

/// How many file specifications and embedded streams a document has, wherever they are.
struct Census
{
    std::size_t specifications = 0;
    std::size_t streams = 0;

    void count(QPDFObjectHandle object, int depth);

private:
    void countDictionary(QPDFObjectHandle dictionary, int depth);
};

// Objects that are referred to are counted by themselves.
void Census::count(QPDFObjectHandle object, int depth)
{
    if (depth > deepestObject)
        refuse("nesting");
    if (object.isStream()) {
        if (object.getDict().getKey("/Type").isNameAndEquals("/EmbeddedFile"))
            ++streams;
        countDictionary(object.getDict(), depth);
    } else if (object.isDictionary()) {
        countDictionary(object, depth);
    } else if (object.isArray()) {
        for (const auto &item : object.getArrayAsVector()) {
            if (!item.isIndirect())
                count(item, depth + 1);
        }
    }
}

void Census::countDictionary(QPDFObjectHandle dictionary, int depth)
{
    if (dictionary.getKey("/Subtype").isNameAndEquals("/FileAttachment"))
        refuse("file attached to a page");
    if (dictionary.hasKey("/EF") || dictionary.getKey("/Type").isNameAndEquals("/Filespec"))
        ++specifications;
    for (const std::string &key : dictionary.getKeys()) {
        auto value = dictionary.getKey(key);
        if (!value.isIndirect())
            count(value, depth + 1);
    }
}

std::string textOf(QPDFObjectHandle dictionary, const std::string &key)
{
    auto value = dictionary.getKey(key);
    return value.isString() ? value.getUTF8Value() : std::string();
}

EmbeddedFile fileOf(const std::string &name, QPDFObjectHandle specification)
{
    if (!specification.isDictionary() || textOf(specification, "/F") != name || textOf(specification, "/UF") != name)
        refuse("attachment with several names");
    auto streams = specification.getKey("/EF");
    if (!streams.isDictionary() || streams.getKeys() != std::set<std::string> {"/F", "/UF"})
        refuse("attachment without content");
    auto stream = streams.getKey("/F");
    if (!stream.isStream() || stream.getObjGen() != streams.getKey("/UF").getObjGen())
        refuse("attachment with several contents");
    if (!stream.getDict().getKey("/Type").isNameAndEquals("/EmbeddedFile"))
        refuse("attachment that is none");
    return {name, textOf(specification, "/Desc"), stream};
}

QPDFObjectHandle treeOf(QPDF &document)
{
    auto names = document.getRoot().getKey("/Names");
    return names.isDictionary() ? names.getKey("/EmbeddedFiles") : QPDFObjectHandle::newNull();
}

} // namespace

std::vector<EmbeddedFile> embeddedFiles(QPDF &document)
{
    Census census;
    for (const auto &object : document.getAllObjects())
        census.count(object, 0);
    std::vector<EmbeddedFile> files;
    std::set<QPDFObjGen> streams;
    auto tree = treeOf(document);
    if (tree.isDictionary()) {
        QPDFNameTreeObjectHelper names(tree, document, false);
        for (const auto &[name, specification] : names) {
            files.push_back(fileOf(name, specification));
            streams.insert(files.back().stream.getObjGen());
            if (files.size() > mostFiles || (files.size() > 1 && files[files.size() - 2].name >= name))
                refuse("attachments too many or out of order");
        }
    }
    if (files.size() != census.specifications || files.size() != census.streams || files.size() != streams.size())
        refuse("attachments that the list does not name");
    if (!document.getWarnings().empty())
        refuse("attachments that are not sound");
    return files;
}

} // namespace Prefdesk
