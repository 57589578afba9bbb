// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

using EVP_PKEY = struct evp_pkey_st;
using X509 = struct x509_st;

namespace Prefdesk {

/// Whether reports can be signed with such a key: RSA of at least 2048 bits or P-256.
bool canSignReports(const EVP_PKEY *key);

/// Whether key usage and extended key usage (RFC 5280 4.2.1.3, 4.2.1.12) allow documents; not when one of them cannot
/// be read.
bool maySignDocuments(const X509 *certificate);

} // namespace Prefdesk
