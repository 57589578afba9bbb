// SPDX-License-Identifier: GPL-3.0-or-later

// Comes first in every file that clang reads. Debian 12's qpdf/JSON.hh destroys a vector of a class that is not complete
// yet, which C++20 forbids and g++ overlooks. Of JSON we need nothing but that it is a class.
#define JSON_HH
class JSON;
