<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The HTML report: one page without any request. Restyle it by a stylesheet of your own that
     imports this one and overrides templates ("brand", "head-extra"), or bring your own html.css. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:gs="urn:gainsay:functions"
                exclude-result-prefixes="r gs">
  <xsl:include href="html-overview.xsl"/>
  <xsl:include href="html-findings.xsl"/>
  <xsl:include href="html-claims.xsl"/>
  <xsl:include href="html-sources.xsl"/>
  <xsl:include href="html-articles.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:param name="css"/>
  <xsl:param name="script"/>
  <!-- a page of a folder: its index, and the title of the story it tells -->
  <xsl:param name="index"/>
  <xsl:param name="story"/>
  <xsl:key name="article" match="r:articles/r:article" use="@n"/>
  <xsl:key name="article-of-group" match="r:articles/r:article" use="@group"/>
  <xsl:key name="story" match="r:story" use="@n"/>
  <xsl:key name="group" match="r:group" use="@n"/>
  <xsl:key name="finding" match="r:finding" use="@n"/>
  <xsl:key name="kind" match="r:kind" use="@id"/>
  <xsl:variable name="report" select="/r:report"/>

  <xsl:template match="/r:report">
    <html lang="en">
      <head>
        <xsl:call-template name="policy"/>
        <xsl:call-template name="metadata"/>
        <title><xsl:if test="$story != ''"><xsl:value-of select="concat($story, ' · ')"/></xsl:if><xsl:value-of select="r:verdict"/> · gainsay</title>
        <style><xsl:value-of select="$css"/></style>
        <xsl:call-template name="head-extra"/>
      </head>
      <body>
        <a class="skip" href="#findings">Skip to the findings</a>
        <xsl:call-template name="head"/>
        <xsl:call-template name="navigation"/>
        <main>
          <xsl:call-template name="overview"/>
          <xsl:apply-templates select="r:findings"/>
          <xsl:apply-templates select="r:claims[r:claim]"/>
          <xsl:call-template name="sources"/>
          <xsl:apply-templates select="r:texts[r:text]"/>
          <xsl:apply-templates select="r:not-compared[r:item]"/>
          <xsl:apply-templates select="r:notices[r:notice]"/>
          <xsl:call-template name="about"/>
        </main>
        <xsl:call-template name="triage-parts"/>
        <script><xsl:value-of select="$script"/></script>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="metadata">
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="referrer" content="no-referrer"/>
    <meta name="generator" content="{@program}"/>
  </xsl:template>

  <!-- nothing from anywhere; the one style and the one script by their hashes -->
  <xsl:template name="policy">
    <meta http-equiv="Content-Security-Policy">
      <xsl:attribute name="content">
        <xsl:text>default-src 'none'; base-uri 'none'; form-action 'none'; style-src '</xsl:text>
        <xsl:value-of select="concat('sha256-', gs:sha256($css))"/>
        <xsl:text>'; script-src '</xsl:text>
        <xsl:value-of select="concat('sha256-', gs:sha256($script))"/>
        <xsl:text>'</xsl:text>
      </xsl:attribute>
    </meta>
  </xsl:template>

  <!-- hooks for a house style -->
  <xsl:template name="head-extra"/>
  <xsl:template name="brand"><b>gainsay</b> source comparison</xsl:template>

  <xsl:template name="head">
    <header class="head">
      <p class="brand">
        <xsl:call-template name="brand"/>
        <xsl:if test="@date"><xsl:text> · </xsl:text><time><xsl:value-of select="@date"/></time></xsl:if>
        <xsl:if test="$index != ''"><xsl:text> · </xsl:text><a href="{$index}">All stories</a></xsl:if>
      </p>
      <xsl:if test="$story != ''"><p class="story" dir="auto"><xsl:value-of select="$story"/></p></xsl:if>
      <h1><xsl:value-of select="r:verdict"/></h1>
      <p class="lede"><xsl:call-template name="voices-sentence"/></p>
      <ul class="counts" aria-label="Findings by severity">
        <xsl:for-each select="r:counts/@error | r:counts/@warning | r:counts/@note | r:counts/@info">
          <li class="{local-name()}">
            <xsl:if test=". = 0"><xsl:attribute name="class"><xsl:value-of select="concat(local-name(), ' none')"/></xsl:attribute></xsl:if>
            <b><xsl:value-of select="."/></b>
            <xsl:text> </xsl:text>
            <span class="severity"><xsl:value-of select="local-name()"/><xsl:if test=". != 1">s</xsl:if></span>
          </li>
        </xsl:for-each>
        <xsl:if test="r:counts/@accepted &gt; 0">
          <li class="accepted"><b><xsl:value-of select="r:counts/@accepted"/></b><xsl:text> </xsl:text><span>accepted</span></li>
        </xsl:if>
      </ul>
    </header>
  </xsl:template>

  <!-- "6 articles, 4 independent voices: 2 rest on Radio Halden." -->
  <xsl:template name="voices-sentence">
    <xsl:call-template name="count">
      <xsl:with-param name="n" select="r:counts/@articles"/>
      <xsl:with-param name="noun" select="'article'"/>
    </xsl:call-template>
    <xsl:text>, </xsl:text>
    <xsl:call-template name="count">
      <xsl:with-param name="n" select="r:counts/@voices"/>
      <xsl:with-param name="noun" select="'independent voice'"/>
    </xsl:call-template>
    <xsl:for-each select="r:groups/r:group[@sign][position() &lt;= 3]">
      <xsl:value-of select="substring(':,,', position(), 1)"/>
      <xsl:value-of select="concat(' ', @articles, ' ')"/>
      <xsl:call-template name="sign-phrase"/>
      <xsl:value-of select="concat(' ', @label)"/>
    </xsl:for-each>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <xsl:template name="sign-phrase">
    <xsl:choose>
      <xsl:when test="@sign = 'same origin'">rest on</xsl:when>
      <xsl:when test="@sign = 'same text'">share the text of</xsl:when>
      <xsl:when test="@sign = 'same article'">are versions of one article of</xsl:when>
      <xsl:when test="@sign = 'same errors'">share the errors of</xsl:when>
      <xsl:otherwise>follow</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="count">
    <xsl:param name="n"/>
    <xsl:param name="noun"/>
    <xsl:value-of select="concat($n, ' ', $noun)"/>
    <xsl:if test="$n != 1">s</xsl:if>
  </xsl:template>

  <xsl:template name="navigation">
    <nav aria-label="Parts of the report">
      <ul>
        <li><a href="#findings">Findings <span class="n"><xsl:value-of select="count(r:findings/r:finding)"/></span></a></li>
        <xsl:if test="r:claims/r:claim">
          <li><a href="#claims">Claims <span class="n"><xsl:value-of select="r:claims/@disputed + r:claims/@changed + r:claims/@agreed + r:claims/@single"/></span></a></li>
        </xsl:if>
        <li><a href="#sources">Sources <span class="n"><xsl:value-of select="r:counts/@articles"/></span></a></li>
        <xsl:if test="r:texts/r:text"><li><a href="#articles">Articles</a></li></xsl:if>
        <xsl:if test="r:not-compared/r:item"><li><a href="#not-compared">Not compared</a></li></xsl:if>
        <li><a href="#about">About</a></li>
      </ul>
    </nav>
  </xsl:template>

  <!-- ==== small parts ==== -->

  <!-- the outlet of the current article, linked to where it is shown -->
  <xsl:template name="outlet-link">
    <a href="#a{@n}"><xsl:if test="@unread"><xsl:attribute name="href"><xsl:value-of select="concat('#s', @n)"/></xsl:attribute></xsl:if><xsl:value-of select="@outlet"/></a>
  </xsl:template>

  <!-- the day of the current article -->
  <xsl:template name="day">
    <xsl:if test="@date"><time datetime="{@date}"><xsl:value-of select="substring(@date, 1, 10)"/></time></xsl:if>
  </xsl:template>

  <xsl:template match="r:not-compared">
    <section id="not-compared">
      <h2>Not compared</h2>
      <p class="intro">What was read and could not be set against anything. Silence about it here is not agreement.</p>
      <dl class="pairs">
        <xsl:for-each select="r:item">
          <dt><xsl:value-of select="@what"/></dt>
          <dd><xsl:value-of select="@reason"/>
            <xsl:if test="r:evidence">
              <details><summary>The words</summary><xsl:apply-templates select="r:evidence[position() &lt;= 12]"/></details>
            </xsl:if>
          </dd>
        </xsl:for-each>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="r:notices">
    <section id="notices">
      <h2>Notices</h2>
      <p class="intro">About this run: entries of the baseline that are over, and what was left out.</p>
      <ul>
        <xsl:for-each select="r:notice">
          <li><xsl:value-of select="."/><xsl:if test="@where"><xsl:text> </xsl:text><code class="path"><xsl:value-of select="@where"/></code></xsl:if></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="about">
    <section id="about">
      <h2>About this report</h2>
      <dl class="pairs">
        <dt>Program</dt><dd><xsl:value-of select="@program"/></dd>
        <xsl:if test="@rules-version"><dt>Rules</dt><dd>
          <xsl:value-of select="@rules-version"/>
          <xsl:if test="r:rule-packs/r:pack">
            <xsl:text> (</xsl:text>
            <xsl:for-each select="r:rule-packs/r:pack"><xsl:if test="position() != 1">, </xsl:if><xsl:value-of select="."/></xsl:for-each>
            <xsl:text>)</xsl:text>
          </xsl:if>
        </dd></xsl:if>
        <xsl:if test="@model-version"><dt>Language model</dt><dd><xsl:value-of select="@model-version"/></dd></xsl:if>
        <xsl:if test="@baseline"><dt>Baseline</dt><dd><code class="path"><xsl:value-of select="@baseline"/></code></dd></xsl:if>
        <xsl:if test="@date"><dt>Asked for</dt><dd><xsl:value-of select="@date"/></dd></xsl:if>
      </dl>
      <xsl:if test="r:kinds/r:kind">
        <h3>What the kinds of findings mean</h3>
        <dl class="pairs">
          <xsl:for-each select="r:kinds/r:kind">
            <dt id="k-{@id}"><xsl:value-of select="@name"/><xsl:text> </xsl:text><code><xsl:value-of select="@id"/></code></dt>
            <dd><xsl:value-of select="."/></dd>
          </xsl:for-each>
        </dl>
      </xsl:if>
      <p class="intro">A voice is a source that rests on no other one here: articles with the same text or the same named origin
        count once. The words shown are the words of the articles; characters that cannot be seen are shown by their number, as
        in <code>&lt;U+200B&gt;</code>.</p>
    </section>
  </xsl:template>
</xsl:stylesheet>
