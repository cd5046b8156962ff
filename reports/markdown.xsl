<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- A summary in Markdown (GitHub's dialect), for pull requests and chat. Untrusted text stands in it with
     every character that Markdown or HTML could obey made harmless. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:str="http://exslt.org/strings"
                exclude-result-prefixes="r str">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:key name="article" match="r:articles/r:article" use="@n"/>
  <xsl:key name="group" match="r:group" use="@n"/>

  <!-- findings told in full; a comment has room for 65,536 characters -->
  <xsl:variable name="told" select="50"/>
  <!-- claims of a list -->
  <xsl:variable name="listed" select="10"/>

  <xsl:template match="/r:report">
    <xsl:text>## </xsl:text>
    <xsl:call-template name="safe"><xsl:with-param name="text" select="r:verdict"/></xsl:call-template>
    <xsl:value-of select="concat('&#10;&#10;', r:counts/@articles, ' articles, ', r:counts/@voices, ' independent voices. ')"/>
    <xsl:value-of select="concat('Errors: ', r:counts/@error, ', warnings: ', r:counts/@warning, ', notes: ', r:counts/@note, ', infos: ', r:counts/@info)"/>
    <xsl:if test="r:counts/@accepted &gt; 0"><xsl:value-of select="concat('; of them accepted: ', r:counts/@accepted)"/></xsl:if>
    <xsl:text>.&#10;</xsl:text>
    <xsl:for-each select="r:notices/r:notice">
      <xsl:text>&#10;- </xsl:text>
      <xsl:call-template name="safe"><xsl:with-param name="text" select="."/></xsl:call-template>
    </xsl:for-each>
    <xsl:if test="r:notices/r:notice"><xsl:text>&#10;</xsl:text></xsl:if>
    <!-- agreement is listed below -->
    <xsl:variable name="disputes" select="r:findings/r:finding[@kind != 'agreement']"/>
    <xsl:apply-templates select="$disputes[position() &lt;= $told]"/>
    <xsl:if test="count($disputes) &gt; $told">
      <xsl:value-of select="concat('&#10;And ', count($disputes) - $told, ' more.&#10;')"/>
    </xsl:if>
    <xsl:call-template name="claims">
      <xsl:with-param name="title">Agreed by independent voices</xsl:with-param>
      <xsl:with-param name="claims" select="r:claims/r:claim[@verdict = 'agreed']"/>
      <xsl:with-param name="all" select="r:claims/@agreed"/>
    </xsl:call-template>
    <xsl:call-template name="claims">
      <xsl:with-param name="title">Changed over time</xsl:with-param>
      <xsl:with-param name="claims" select="r:claims/r:claim[@verdict = 'changed']"/>
      <xsl:with-param name="all" select="r:claims/@changed"/>
    </xsl:call-template>
    <xsl:call-template name="sources"/>
  </xsl:template>

  <!-- a line a claim: what, which value, or from which to which -->
  <xsl:template name="claims">
    <xsl:param name="title"/>
    <xsl:param name="claims"/>
    <xsl:param name="all"/>
    <xsl:if test="$claims">
      <xsl:value-of select="concat('&#10;### ', $title, '&#10;&#10;')"/>
      <xsl:for-each select="$claims[position() &lt;= $listed]">
        <xsl:text>- </xsl:text>
        <xsl:call-template name="safe"><xsl:with-param name="text" select="@title"/></xsl:call-template>
        <xsl:if test="@value and (@slot != 'event' or @verdict = 'changed')">
          <xsl:text>: **</xsl:text>
          <xsl:call-template name="safe"><xsl:with-param name="text" select="normalize-space(@value)"/></xsl:call-template>
          <xsl:text>**</xsl:text>
        </xsl:if>
        <xsl:for-each select="r:cell[@stance = 'changed'][1]">
          <xsl:text>, then **</xsl:text>
          <xsl:call-template name="safe"><xsl:with-param name="text" select="normalize-space(@value)"/></xsl:call-template>
          <xsl:text>**</xsl:text>
        </xsl:for-each>
        <xsl:value-of select="concat(' (', @articles, ' articles, ', @voices, ' voice', substring('s', 1, number(@voices != 1)), ')&#10;')"/>
      </xsl:for-each>
      <xsl:if test="$all &gt; $listed"><xsl:value-of select="concat('- and ', $all - $listed, ' more&#10;')"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:finding">
    <xsl:value-of select="concat('&#10;### ', @severity, ': ')"/>
    <xsl:if test="r:acceptance">(accepted) </xsl:if>
    <xsl:call-template name="safe"><xsl:with-param name="text" select="r:title"/></xsl:call-template>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:for-each select="r:acceptance">
      <xsl:text>Accepted</xsl:text>
      <xsl:if test="@who"><xsl:text> by </xsl:text><xsl:call-template name="safe"><xsl:with-param name="text" select="@who"/></xsl:call-template></xsl:if>
      <xsl:if test="@until"><xsl:value-of select="concat(' until ', @until)"/></xsl:if>
      <xsl:if test="string(.)"><xsl:text>: </xsl:text><xsl:call-template name="safe"><xsl:with-param name="text" select="."/></xsl:call-template></xsl:if>
      <xsl:text>&#10;&#10;</xsl:text>
    </xsl:for-each>
    <xsl:call-template name="safe"><xsl:with-param name="text" select="r:explanation"/></xsl:call-template>
    <xsl:value-of select="concat(' `', @kind, '` `', @fingerprint, '`&#10;')"/>
    <xsl:if test="r:side">
      <xsl:text>&#10;| reads | source | words |&#10;| --- | --- | --- |&#10;</xsl:text>
      <xsl:apply-templates select="r:side/r:evidence"/>
    </xsl:if>
  </xsl:template>

  <!-- three pieces a side are enough for a summary -->
  <xsl:template match="r:evidence[position() &gt; 3]"/>
  <xsl:template match="r:evidence">
    <xsl:text>| </xsl:text>
    <xsl:if test="position() = 1 or not(preceding-sibling::r:evidence)">
      <xsl:call-template name="safe"><xsl:with-param name="text" select="../@label"/></xsl:call-template>
      <xsl:if test="../@doubtful"> (looks wrong)</xsl:if>
    </xsl:if>
    <xsl:text> | </xsl:text>
    <xsl:call-template name="safe"><xsl:with-param name="text" select="key('article', @article)/@outlet"/></xsl:call-template>
    <xsl:value-of select="concat(', line ', @line, ' | ')"/>
    <xsl:call-template name="safe"><xsl:with-param name="text" select="r:before"/></xsl:call-template>
    <xsl:text>**</xsl:text>
    <xsl:call-template name="safe"><xsl:with-param name="text" select="normalize-space(r:words)"/></xsl:call-template>
    <xsl:text>**</xsl:text>
    <xsl:call-template name="safe"><xsl:with-param name="text" select="r:after"/></xsl:call-template>
    <xsl:text> |&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="sources">
    <xsl:text>&#10;### Sources&#10;&#10;| outlet | date | voice |&#10;| --- | --- | --- |&#10;</xsl:text>
    <xsl:for-each select="r:articles/r:article">
      <xsl:text>| </xsl:text>
      <xsl:call-template name="safe"><xsl:with-param name="text" select="@outlet"/></xsl:call-template>
      <xsl:value-of select="concat(' | ', substring(@date, 1, 10), ' | ')"/>
      <xsl:choose>
        <xsl:when test="@unread">not read</xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="safe"><xsl:with-param name="text" select="key('group', @group)/@label"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> |&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- character by character only where a character needs it; mentions and issue numbers are parted by
       a character reference so that they call nobody -->
  <xsl:template name="safe">
    <xsl:param name="text"/>
    <xsl:variable name="risky">\`*_[]#|&lt;&gt;&amp;~@</xsl:variable>
    <xsl:choose>
      <xsl:when test="translate($text, $risky, '') = $text and not(contains($text, '://'))"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="str:tokenize($text, '')" mode="safe"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="token" mode="safe">
    <xsl:choose>
      <xsl:when test=". = '&lt;'">&amp;lt;</xsl:when>
      <xsl:when test=". = '&gt;'">&amp;gt;</xsl:when>
      <xsl:when test=". = '&amp;'">&amp;amp;</xsl:when>
      <xsl:when test=". = '@'">&amp;#64;</xsl:when>
      <xsl:when test=". = ':'">&amp;#58;</xsl:when>
      <xsl:when test=". = '#'">&amp;#35;</xsl:when>
      <xsl:when test="contains('\`*_[]|~', .)"><xsl:value-of select="concat('\', .)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
