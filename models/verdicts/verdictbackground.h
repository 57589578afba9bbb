// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/factsloader.h"
#include "models/verdicts/ruleshelf.h"
#include "models/verdicts/zonebook.h"

namespace Prefdesk {

/// What every pass over customers needs beside their histories.
struct VerdictBackground
{
    ZoneBook zones = {};
    FactsBackground facts = {};
    std::optional<RuleShelf> rules = {};

    Result<> read(Connection &connection, const FactsLoader &loader)
    {
        Result<FactsBackground> known = loader.background();
        if (!known)
            return known.error();
        facts = *std::move(known);
        Result<RuleShelf> shelf = RuleShelf::open(connection, zones);
        if (!shelf)
            return shelf.error();
        rules = *std::move(shelf);
        return {};
    }
};

} // namespace Prefdesk
